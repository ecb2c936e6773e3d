/** Jobs that are hooks of their release; templates/_hooks.tpl says the same. */
import { hasCapability } from "./app_types.js";
import { podReferences } from "./pod_references.js";
import type { AppValues } from "./types.gen.js";

type Values = Pick<AppValues, "type" | "hook">;

/** The phase that a job runs in; undefined for a plain Job, and for what is no job. */
export function hookPhase({ type, hook }: Values): "before" | "after" | "test" | undefined {
  if (!hasCapability(type, "hook") || hook?.enabled === false) return undefined;
  return hook?.phase ?? "before";
}

/** Whether an app's pods run before the rest of the release is there. */
export function runsBefore(values: Values): boolean {
  return hookPhase(values) === "before";
}

/** Whether Helm runs a job as a hook; it deploys any other with the rest. */
export function isHelmHook(values: Values): boolean {
  return hookPhase(values) !== undefined && (values.hook?.by ?? ["helm"]).includes("helm");
}

/** The names of the Secrets, and of what mounts them, that jobs before the rest of their release read. */
export function hookSecrets(apps: readonly AppValues[]): Set<string> {
  const references = apps.filter(runsBefore).flatMap((values) => podReferences(values));
  const secret = ["Secret", "SecretProviderClass"];
  return new Set(references.filter(({ kind }) => secret.includes(kind)).map(({ name }) => name));
}
