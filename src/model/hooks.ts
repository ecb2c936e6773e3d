/** Jobs that run before the rest of their release. */
import { hasCapability } from "./app_types.js";
import type { AppValues } from "./types.gen.js";

/** Whether an app's pods run as a hook; templates/_hooks.tpl says the same. */
export function isHook({ type, runAs }: Pick<AppValues, "type" | "runAs">): boolean {
  return hasCapability(type, "job") && runAs !== "job";
}
