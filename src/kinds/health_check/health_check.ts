/** The health check of an app. */
import type { App, AppValues } from "../../model/types.gen.js";

/** A health check that was asked for. */
const defaults = { enabled: true, path: "/health" } as const;

/** As written, with the path that is probed; `{enabled: false}` where none was asked for. */
export function lowerHealthCheck({ health_check: written }: App): AppValues["healthCheck"] {
  if (!written) return { enabled: false };
  return written.enabled === false ? written : { ...defaults, ...written };
}
