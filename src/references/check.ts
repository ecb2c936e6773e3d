/** Whether every Secret and ConfigMap that an app names is there. */
import { type Diagnostic, quote } from "../diagnostics/diagnostic.js";
import type { Values } from "../lower/model.js";
import type { Place } from "../diagnostics/explain.js";
import { nearest } from "../diagnostics/nearest.js";
import { collectReferences, type Reference } from "./collect.js";
import { type ProvidedObjects, withExternalSecrets } from "./provided.js";

/**
 * @param values all that the chart sees
 * @param place where the value at a path was written
 */
export function checkReferences(
  values: Values,
  provided: ProvidedObjects,
  severity: "error" | "warning",
  place: Place,
): Diagnostic[] {
  const objects = withExternalSecrets(provided, values);
  return collectReferences(values).flatMap((reference): Diagnostic[] => {
    if (reference.optional) return [];
    const at = place(reference.path);
    const problem = findProblem(reference, objects);
    if (problem) return [{ code: "unresolved-reference", ...at, ...problem, severity }];
    const late = reference.isHook ? findLateness(reference, objects) : undefined;
    return late ? [{ code: "hook-order", ...at, ...late }] : [];
  });
}

/** A hook job starts before what is no hook of the chart is there. */
function findLateness(
  { kind, name }: Reference,
  provided: ProvidedObjects,
): Pick<Diagnostic, "message" | "hint"> | undefined {
  if (!provided.get(`${kind}/${name}`)?.late) return undefined;
  return {
    message: `names the ${kind} ${quote(name)}, which is in a manual manifest and comes only after the hooks, of which this job is one`,
    hint:
      "annotate the manifest with helm.sh/hook: pre-install,pre-upgrade and a helm.sh/hook-weight below -5, " +
      'use config or external_secrets instead, or write run_as = "job"',
  };
}

const constructors = { ConfigMap: "external_config_map_ref", Secret: "external_secret_ref" };

function findProblem(
  { kind, name, key }: Reference,
  provided: ProvidedObjects,
): Pick<Diagnostic, "message" | "hint"> | undefined {
  const object = provided.get(`${kind}/${name}`);
  if (!object) {
    const names = [...provided.values()]
      .filter((other) => other.kind === kind)
      .map((other) => other.name);
    const meant = nearest(name, names);
    const declare = `declare it: external = [${constructors[kind]}(${quote(name)})]`;
    return {
      message: `names the ${kind} ${quote(name)}, which is neither in the chart nor declared external`,
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
