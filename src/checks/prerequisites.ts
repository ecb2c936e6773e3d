/** The objects that apps refer to, which somebody else has to make. */
import type { Subject } from "../kinds/kind.js";
import type { Prerequisite } from "../model/chart.js";
import { podReferences } from "../model/pod_references.js";

type Collected = { -readonly [K in keyof Prerequisite]: Prerequisite[K] } & {
  keySet: Set<string>;
  appSet: Set<string>;
};

/**
 * What must be in the cluster before the apps start, sorted by kind and name.
 *
 * @param subjects the chart in each of its environments
 */
export function collectPrerequisites(subjects: readonly Subject[]): Prerequisite[] {
  const byObject = new Map<string, Collected>();
  for (const { apps, provided } of subjects) {
    for (const { name: app, values } of apps) {
      for (const { kind, name, key, optional } of podReferences(values)) {
        const object = `${kind}/${name}`;
        if (provided.get(object)?.external === false) continue;
        let entry = byObject.get(object);
        if (!entry) byObject.set(object, (entry = collected(kind, name)));
        if (key === undefined) entry.wholly = true;
        else entry.keySet.add(key);
        entry.optional &&= optional;
        entry.appSet.add(app);
      }
    }
  }
  return [...byObject.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { keySet, appSet, ...entry }]) => ({
      ...entry,
      keys: [...keySet].sort(),
      apps: [...appSet],
    }));
}

function collected(kind: Prerequisite["kind"], name: string): Collected {
  const none = { keys: [], apps: [], keySet: new Set<string>(), appSet: new Set<string>() };
  return { kind, name, wholly: false, optional: true, ...none };
}
