/** The health check of an app. */
import type { App } from "../schema/types.gen.js";
import { healthCheckDefaults, typeDefaults } from "./defaults.js";
import type { AppValues } from "./model.js";

/**
 * As written, with the path that is probed; `{enabled: false}` where none was asked for, and
 * nothing at all for a type that has none.
 */
export function lowerHealthCheck(app: App): AppValues["healthCheck"] {
  const written = app.health_check;
  if (!written) return typeDefaults[app.app_type].healthCheck;
  return written.enabled === false ? written : { ...healthCheckDefaults, ...written };
}
