/** The objects that apps refer to, and the definitions of kinds of objects, which somebody else has to make. */
import { isClusterScoped } from "../kubernetes/references.js";
import { kinds } from "../kinds/index.js";
import type { Subject } from "../kinds/kind.js";
import type { Prerequisite } from "../model/chart.js";
import type { MadeObject } from "../model/made.js";
import { manifestReferences } from "../kinds/manifest/pod_references.js";
import { podReferences } from "../model/pod_references.js";

type Collected = Omit<Prerequisite, "keys" | "apps" | "manifests"> & {
  wholly: boolean;
  optional: boolean;
  readonly keys: Set<string>;
  readonly apps: Set<string>;
  readonly manifests: Set<string>;
};

/** A reference to what must be there. */
interface Needed {
  readonly kind: Prerequisite["kind"];
  readonly name: string;
  /** Absent where it is the whole object. */
  readonly key?: string | undefined;
  readonly optional: boolean;
}

/**
 * What must be in the cluster before the chart's pods start, sorted by kind and name.
 *
 * @param subjects the chart in each of its environments
 */
export function collectPrerequisites(subjects: readonly Subject[]): Prerequisite[] {
  const byObject = new Map<string, Collected>();
  for (const subject of subjects) {
    const { apps, provided, spec, values } = subject;
    const add = (reference: Needed, reader: string, by: "apps" | "manifests") => {
      const { kind, name, key, optional } = reference;
      const object = `${kind}/${name}`;
      if (provided.get(object)?.external === false) return;
      let entry = byObject.get(object);
      if (!entry) byObject.set(object, (entry = collected(kind, name)));
      if (key === undefined) entry.wholly = true;
      else entry.keys.add(key);
      entry.optional &&= optional;
      entry[by].add(reader);
    };
    for (const { name: app, values: own } of apps) {
      for (const reference of podReferences(own)) add(reference, app, "apps");
    }
    for (const manifest of values.manifests.enabled === false ? [] : spec.manifests) {
      const reader = `${manifest.kind} ${manifest.name}`;
      for (const reference of manifestReferences(manifest)) add(reference, reader, "manifests");
    }
    for (const { kind, name, app, definition } of definedObjects(subject)) {
      const needed = {
        kind: "CustomResourceDefinition",
        name: definition,
        optional: false,
      } as const;
      if (app !== undefined) add(needed, app, "apps");
      else add(needed, `${kind.replace(/^.*\//, "")} ${name}`, "manifests");
    }
  }
  return [...byObject.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { keys, apps, manifests, ...entry }]) => ({
      ...entry,
      keys: [...keys].sort(),
      apps: [...apps],
      manifests: [...manifests],
    }));
}

/** The objects of the chart whose kinds are not Kubernetes' own, each with the CustomResourceDefinition of its kind. */
function definedObjects(subject: Subject): (MadeObject & { readonly definition: string })[] {
  return kinds.flatMap(({ definitions, makes }) =>
    definitions === undefined
      ? []
      : (makes?.(subject) ?? []).flatMap((made) => {
          const definition = definitions[made.kind];
          return definition === undefined ? [] : [{ ...made, definition }];
        }),
  );
}

function collected(kind: Prerequisite["kind"], name: string): Collected {
  const readers = { apps: new Set<string>(), manifests: new Set<string>() };
  const clusterScoped = kind === "CustomResourceDefinition" || isClusterScoped(kind);
  const keys = new Set<string>();
  return { kind, name, clusterScoped, wholly: false, optional: true, keys, ...readers };
}
