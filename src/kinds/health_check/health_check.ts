/** The health check of an app. */
import type { App, AppValues } from "../../model/types.gen.js";
import { namedHandlers } from "../../model/handlers.js";
import { keyDefaults } from "../../request/attributes.js";

/** As written over the defaults, which are there without one too: an environment may ask for it. */
export function lowerHealthCheck({ health_check: written }: App): AppValues["healthCheck"] {
  const own = written ?? { enabled: false };
  const defaults: typeof own = keyDefaults("healthCheck");
  const all = { ...defaults, ...own };
  // The path is one of HTTP.
  if (namedHandlers(own).some((handler) => handler !== "http") && own.path === undefined) {
    delete all.path;
  }
  // What was written for all probes is not overruled by a default of one of them.
  const liveness = own.failureThreshold === undefined ? defaults.liveness : {};
  return {
    ...all,
    liveness: { ...liveness, ...own.liveness },
    startup: { ...defaults.startup, ...own.startup },
  };
}
