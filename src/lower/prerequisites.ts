/** The Secrets and ConfigMaps that apps refer to, which somebody else has to make. */
import type { App } from "../schema/types.gen.js";
import type { Prerequisite } from "./model.js";

type Kind = Prerequisite["kind"];

/** One mention of an object by an app; without `key` all its keys are taken. */
interface Reference {
  readonly kind: Kind;
  readonly name: string;
  readonly key?: string;
  readonly optional?: boolean | undefined;
}

type Collected = { -readonly [K in keyof Prerequisite]: Prerequisite[K] } & {
  keySet: Set<string>;
  appSet: Set<string>;
};

/**
 * What must be in the cluster before the apps start, sorted by kind and name.
 *
 * @param provided the objects that the chart itself brings, as `<kind>/<name>`
 */
export function lowerPrerequisites(
  apps: readonly App[],
  provided: ReadonlySet<string>,
): Prerequisite[] {
  const byObject = new Map<string, Collected>();
  for (const app of apps) {
    for (const reference of [...envReferences(app), ...envFromReferences(app)]) {
      const object = `${reference.kind}/${reference.name}`;
      if (provided.has(object)) continue;
      let entry = byObject.get(object);
      if (!entry) byObject.set(object, (entry = collected(reference)));
      if (reference.key === undefined) entry.wholly = true;
      else entry.keySet.add(reference.key);
      entry.optional &&= reference.optional ?? false;
      entry.appSet.add(app.app_name);
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

function collected({ kind, name }: Reference): Collected {
  const none = { keys: [], apps: [], keySet: new Set<string>(), appSet: new Set<string>() };
  return { kind, name, wholly: false, optional: true, ...none };
}

function envReferences({ env = {} }: App): Reference[] {
  return Object.values(env).flatMap((variable: unknown): Reference[] => {
    const source = valueSource(variable);
    if (source?.secretKeyRef) return [{ kind: "Secret", ...source.secretKeyRef }];
    if (source?.configMapKeyRef) return [{ kind: "ConfigMap", ...source.configMapKeyRef }];
    return [];
  });
}

interface KeyReference {
  readonly name: string;
  readonly key: string;
  readonly optional?: boolean;
}

/** Where the value of a variable comes from, in the map's form and in the list's. */
function valueSource(
  variable: unknown,
): { secretKeyRef?: KeyReference; configMapKeyRef?: KeyReference } | undefined {
  if (typeof variable !== "object" || variable === null || !("valueFrom" in variable)) return;
  return variable.valueFrom as { secretKeyRef?: KeyReference; configMapKeyRef?: KeyReference };
}

function envFromReferences({ env_from: sources = [] }: App): Reference[] {
  return sources.flatMap(({ secretRef, configMapRef }): Reference[] => [
    ...(secretRef ? [{ kind: "Secret" as const, ...secretRef }] : []),
    ...(configMapRef ? [{ kind: "ConfigMap" as const, ...configMapRef }] : []),
  ]);
}
