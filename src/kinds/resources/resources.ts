/** Compute resources by app type and language. */
import { appTypes } from "../../model/app_types.js";
import type { App, AppValues } from "../../model/types.gen.js";

/** By language; what is not here takes the default. */
const memory = new Map([["python", { request: "64Mi", limit: "256Mi" }]]);
const defaultMemory = { request: "256Mi", limit: "512Mi" };

/** The resources of an app: as given, or as its type and language suggest. */
export function lowerResources(app: App): AppValues["resources"] {
  if (app.resources) return app.resources;
  const { cpu } = appTypes[app.app_type];
  const ofLanguage = memory.get(app.language?.toLowerCase() ?? "") ?? defaultMemory;
  return {
    requests: { cpu: cpu.request, memory: ofLanguage.request },
    limits: { cpu: cpu.limit, memory: ofLanguage.limit },
  };
}
