/** Compute resources by app type and language. */
import { appTypes } from "../../model/app_types.js";
import type { App, AppValues } from "../../model/types.gen.js";
import memory from "./memory.json" with { type: "json" };

const memoryByLanguage = new Map(Object.entries(memory));

/**
 * The resources of an app: as given, or as its type and language suggest. Memory has a limit, as what
 * takes too much would take it from others; CPU has none, as a limit slows down what others do not use.
 */
export function lowerResources(app: App): AppValues["resources"] {
  if (app.resources) return app.resources;
  const { request, limit } =
    memoryByLanguage.get(app.language?.toLowerCase() ?? "") ?? memory.default;
  return {
    requests: { cpu: appTypes[app.app_type].cpuRequest, memory: request },
    limits: { memory: limit },
  };
}
