/** Jobs that run before the rest of their release. */
import { hasCapability } from "./app_types.js";
import { podReferences } from "./pod_references.js";
import type { AppValues } from "./types.gen.js";

/** Whether an app's pods run as a hook; templates/_hooks.tpl says the same. */
export function isHook({ type, runAs }: Pick<AppValues, "type" | "runAs">): boolean {
  return hasCapability(type, "job") && runAs !== "job";
}

/** The names of the Secrets, and of what mounts them, that hooks read. */
export function hookSecrets(apps: readonly AppValues[]): Set<string> {
  const references = apps.filter(isHook).flatMap((values) => podReferences(values));
  return new Set(references.filter(({ kind }) => kind !== "ConfigMap").map(({ name }) => name));
}
