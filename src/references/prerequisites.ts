/** The Secrets and ConfigMaps that apps refer to, which somebody else has to make. */
import type { Prerequisite, Values } from "../lower/model.js";
import { collectReferences, type Reference } from "./collect.js";
import { type ProvidedObjects, withExternalSecrets } from "./provided.js";

type Collected = { -readonly [K in keyof Prerequisite]: Prerequisite[K] } & {
  keySet: Set<string>;
  appSet: Set<string>;
};

/**
 * What must be in the cluster before the apps start, sorted by kind and name.
 *
 * @param values all that the chart sees, in each of its environments
 */
export function collectPrerequisites(
  values: readonly Values[],
  provided: ProvidedObjects,
): Prerequisite[] {
  const byObject = new Map<string, Collected>();
  const references = values.flatMap((all) => outside(all, withExternalSecrets(provided, all)));
  for (const { kind, name, key, optional = false, app } of references) {
    const object = `${kind}/${name}`;
    let entry = byObject.get(object);
    if (!entry) byObject.set(object, (entry = collected(kind, name)));
    if (key === undefined) entry.wholly = true;
    else entry.keySet.add(key);
    entry.optional &&= optional;
    entry.appSet.add(app);
  }
  return [...byObject.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { keySet, appSet, ...entry }]) => ({
      ...entry,
      keys: [...keySet].sort(),
      apps: [...appSet],
    }));
}

/** The references to what the chart does not make. */
function outside(values: Values, provided: ProvidedObjects): Reference[] {
  return collectReferences(values).filter(
    ({ kind, name }) => provided.get(`${kind}/${name}`)?.external !== false,
  );
}

function collected(kind: Prerequisite["kind"], name: string): Collected {
  const none = { keys: [], apps: [], keySet: new Set<string>(), appSet: new Set<string>() };
  return { kind, name, wholly: false, optional: true, ...none };
}
