/** Whether every Secret and ConfigMap that an app names is there. */
import { type Diagnostic, quote } from "../diagnostics.js";
import type { Values } from "../lower/model.js";
import type { Place } from "../parse/explain.js";
import { nearest } from "../parse/nearest.js";
import { collectReferences, type Reference } from "./collect.js";
import type { ProvidedObjects } from "./provided.js";

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
  return collectReferences(values).flatMap((reference): Diagnostic[] => {
    if (reference.optional) return [];
    const problem = findProblem(reference, provided);
    return problem
      ? [{ code: "unresolved-reference", ...place(reference.path), ...problem, severity }]
      : [];
  });
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
