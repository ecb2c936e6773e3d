/** Compute resources by app type and language. */
import type { App } from "../schema/types.gen.js";
import type { AppType, AppValues } from "./model.js";

const cpu: Readonly<Record<AppType, { request: string; limit: string }>> = {
  "external-api": { request: "50m", limit: "100m" },
  "internal-api": { request: "50m", limit: "100m" },
  worker: { request: "50m", limit: "100m" },
  job: { request: "100m", limit: "200m" },
};

/** By language; what is not here takes the default. */
const memory = new Map([["python", { request: "64Mi", limit: "256Mi" }]]);
const defaultMemory = { request: "256Mi", limit: "512Mi" };

/** The resources of an app: as given, or as its type and language suggest. */
export function lowerResources(app: App): AppValues["resources"] {
  if (app.resources) return app.resources;
  const ofLanguage = memory.get(app.language?.toLowerCase() ?? "") ?? defaultMemory;
  const ofType = cpu[app.app_type];
  return {
    requests: { cpu: ofType.request, memory: ofLanguage.request },
    limits: { cpu: ofType.limit, memory: ofLanguage.limit },
  };
}
