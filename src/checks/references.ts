/** Whether everything that a pod names is there, and in time. */
import { type Diagnostic, quote } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Subject } from "../kinds/kind.js";
import { manifestReferences } from "../kinds/manifest/pod_references.js";
import { isClusterScoped, type ReferencedKind } from "../kubernetes/references.js";
import { RELEASE } from "../model/made.js";
import { runsBefore } from "../model/hooks.js";
import { podReferences, type Reference } from "../model/pod_references.js";
import type { ProvidedObjects } from "../model/provided.js";

export function checkReferences({ spec, values: all, apps, provided }: Subject): Diagnostic[] {
  const severity =
    spec.request.chart.unresolved_references === "warn" ? ("warning" as const) : ("error" as const);
  const findOf = finder(provided);
  // What belongs to the cluster, nobody declares: it is a prerequisite, and no more.
  const find = (reference: Reference | Omit<Reference, "path">) =>
    reference.optional || isClusterScoped(reference.kind) ? undefined : findOf(reference);
  const ofApps = apps.flatMap(({ values, place }) =>
    podReferences(values).flatMap((reference): Diagnostic[] => {
      const at = place(reference.path);
      const problem = find(reference);
      if (problem) return [{ code: "unresolved-reference", ...at, ...problem, severity }];
      if (reference.optional || !runsBefore(values)) return [];
      const late = findLateness(reference, provided);
      return late ? [{ code: "hook-order", ...at, ...late }] : [];
    }),
  );
  const manifests = all.manifests.enabled === false ? [] : spec.manifests;
  const ofManifests = manifests.flatMap((manifest) =>
    manifestReferences(manifest).flatMap(({ path, ...reference }): Diagnostic[] => {
      const problem = find(reference);
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
  const late = provided.get(`${kind}/${name}`)?.late;
  if (!late) return undefined;
  if (late === "attributes") {
    return {
      message: `names the ${kind} ${quote(name)}, which is part of the release and comes only after this job, which runs before it`,
      hint: 'name one that is in the cluster already, or write hook = {"phase": "after"}',
    };
  }
  return {
    message: `names the ${kind} ${quote(name)}, which is in a manual manifest and comes only after this job, which runs before the release`,
    hint:
      "annotate the manifest with helm.sh/hook: pre-install,pre-upgrade and a helm.sh/hook-weight below -5, " +
      'use config or external_secrets instead, or write hook = {"phase": "after"}',
  };
}

/** How an object of a kind is declared to be in the cluster. */
function declaration(kind: ReferencedKind, name: string): string {
  const macro = { ConfigMap: "external_config_map_ref", Secret: "external_secret_ref" };
  return kind === "ConfigMap" || kind === "Secret"
    ? `${macro[kind]}(${quote(name)})`
    : `{"kind": ${quote(kind)}, "name": ${quote(name)}}`;
}

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
    // Of what is called after the release, nobody knows the name.
    const meant = nearest(
      name,
      names.filter((one) => !one.includes(RELEASE)),
    );
    const declare = `declare it: existing_objects = [${declaration(kind, name)}]`;
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
