/** Whether everything that a pod names is there, and in time. */
import { type Diagnostic, quote } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Subject } from "../kinds/kind.js";
import { manifestReferences } from "../kinds/manifest/pod_references.js";
import type { ReferencedKind } from "../model/chart.js";
import { runsBefore } from "../model/hooks.js";
import { podReferences, type Reference } from "../model/pod_references.js";
import type { ProvidedObjects } from "../model/provided.js";

export function checkReferences({ spec, values: all, apps, provided }: Subject): Diagnostic[] {
  const severity =
    spec.request.chart.unresolved_references === "warn" ? ("warning" as const) : ("error" as const);
  const find = finder(provided);
  const ofApps = apps.flatMap(({ values, place }) =>
    podReferences(values).flatMap((reference): Diagnostic[] => {
      if (reference.optional) return [];
      const at = place(reference.path);
      const problem = find(reference);
      if (problem) return [{ code: "unresolved-reference", ...at, ...problem, severity }];
      const late = runsBefore(values) ? findLateness(reference, provided) : undefined;
      return late ? [{ code: "hook-order", ...at, ...late }] : [];
    }),
  );
  const manifests = all.manifests.enabled === false ? [] : spec.manifests;
  const ofManifests = manifests.flatMap((manifest) =>
    manifestReferences(manifest).flatMap(({ path, ...reference }): Diagnostic[] => {
      const problem = reference.optional ? undefined : find(reference);
      if (!problem) return [];
      return [
        { code: "unresolved-reference", origin: manifest.origin, path, ...problem, severity },
      ];
    }),
  );
  return [...ofApps, ...ofManifests];
}

type Named = Pick<Reference, "kind" | "name" | "key">;

type Problem = Pick<Diagnostic, "message" | "hint">;

/** A job that runs before the release starts before what is not a hook is there. */
function findLateness({ kind, name }: Named, provided: ProvidedObjects): Problem | undefined {
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

/** Finds what is wrong with a reference; the names that there are, are listed once for all. */
function finder(provided: ProvidedObjects): (reference: Named) => Problem | undefined {
  const names = new Map<ReferencedKind, string[]>();
  for (const { kind, name } of provided.values())
    names
      .set(kind, names.get(kind) ?? [])
      .get(kind)
      ?.push(name);
  return (reference) => findProblem(reference, provided, names.get(reference.kind) ?? []);
}

function findProblem(
  { kind, name, key }: Named,
  provided: ProvidedObjects,
  names: readonly string[],
): Problem | undefined {
  const object = provided.get(`${kind}/${name}`);
  if (!object) {
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
    hint: meant === undefined ? `it has ${listed(object.keys)}` : `write ${quote(meant)}`,
  };
}

/** How many keys a message lists. */
const mostListed = 10;

function listed(keys: readonly string[]): string {
  const shown = keys.slice(0, mostListed).map((key) => quote(key));
  const rest = keys.length - shown.length;
  return shown.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
