/** Whether everything that a pod names is there, and in time. */
import { type Diagnostic, quote } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Subject } from "../kinds/kind.js";
import type { ReferencedKind } from "../model/chart.js";
import { runsBefore } from "../model/hooks.js";
import { podReferences, type Reference } from "../model/pod_references.js";
import type { ProvidedObjects } from "../model/provided.js";

export function checkReferences({ spec, apps, provided }: Subject): Diagnostic[] {
  const severity = spec.request.chart.unresolved_references === "warn" ? "warning" : "error";
  return apps.flatMap(({ values, place }) =>
    podReferences(values).flatMap((reference): Diagnostic[] => {
      if (reference.optional) return [];
      const at = place(reference.path);
      const problem = findProblem(reference, provided);
      if (problem) return [{ code: "unresolved-reference", ...at, ...problem, severity }];
      const late = runsBefore(values) ? findLateness(reference, provided) : undefined;
      return late ? [{ code: "hook-order", ...at, ...late }] : [];
    }),
  );
}

type Problem = Pick<Diagnostic, "message" | "hint">;

/** A job that runs before the release starts before what is not a hook is there. */
function findLateness({ kind, name }: Reference, provided: ProvidedObjects): Problem | undefined {
  if (!provided.get(`${kind}/${name}`)?.late) return undefined;
  return {
    message: `names the ${kind} ${quote(name)}, which is in a manual manifest and comes only after this job, which runs before the release`,
    hint:
      "annotate the manifest with helm.sh/hook: pre-install,pre-upgrade and a helm.sh/hook-weight below -5, " +
      'use config or external_secrets instead, or write hook = {"phase": "after"}',
  };
}

/** How an object of a kind is declared to be in the cluster. */
const declarations: Readonly<Record<ReferencedKind, (name: string) => string>> = {
  ConfigMap: (name) => `external_config_map_ref(${quote(name)})`,
  Secret: (name) => `external_secret_ref(${quote(name)})`,
  SecretProviderClass: (name) => `{"kind": "SecretProviderClass", "name": ${quote(name)}}`,
};

function findProblem(
  { kind, name, key }: Reference,
  provided: ProvidedObjects,
): Problem | undefined {
  const object = provided.get(`${kind}/${name}`);
  if (!object) {
    const names = [...provided.values()]
      .filter((other) => other.kind === kind)
      .map((other) => other.name);
    const meant = nearest(name, names);
    const declare = `declare it: existing_objects = [${declarations[kind](name)}]`;
    return {
      message: `names the ${kind} ${quote(name)}, which is neither in the chart nor in existing_objects`,
      hint: meant === undefined ? declare : `write ${quote(meant)}, or ${declare}`,
    };
  }
  if (key === undefined || !object.keys || object.keys.includes(key)) return undefined;
  const meant = nearest(key, object.keys);
  return {
    message: `names the key ${quote(key)}, which the ${kind} ${quote(name)} does not have`,
    hint:
      meant === undefined ? `it has ${object.keys.map(quote).join(", ")}` : `write ${quote(meant)}`,
  };
}
