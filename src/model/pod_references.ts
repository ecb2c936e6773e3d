/** The objects that the pods of an app name. */
import {
  type PodReference,
  containerReferences,
  podReferences as referencesOfPod,
} from "../kubernetes/references.js";
import type { ReferencedKind } from "./chart.js";
import { containersBeside } from "./containers.js";
import type { AppValues } from "./types.gen.js";

/** One mention of an object. */
export interface Reference {
  readonly kind: ReferencedKind;
  readonly name: string;
  /** The key that is read; all of them where it is absent. */
  readonly key?: string;
  readonly optional: boolean;
  /** Where the mention stands below `apps.<app>`. */
  readonly path: readonly (string | number)[];
}

const followed: ReadonlySet<string> = new Set<ReferencedKind>([
  "ConfigMap",
  "Secret",
  "SecretProviderClass",
]);

const found = new WeakMap<AppValues, readonly Reference[]>();

/** All that the values of an app name; several checks ask for the same. */
export function podReferences(values: AppValues): readonly Reference[] {
  let references = found.get(values);
  if (!references) found.set(values, (references = findReferences(values)));
  return references;
}

function findReferences(values: AppValues): Reference[] {
  const { env, envFrom, volumes, imagePullSecrets } = values;
  const pod = {
    containers: [{ env, envFrom }],
    volumes,
    imagePullSecrets: imagePullSecrets?.map((name) => ({ name })),
  };
  const beside = containersBeside(values).flatMap(({ container, path: above }) =>
    followedOnly(containerReferences(container)).map(({ path, ...reference }) => ({
      ...reference,
      path: [...above, ...path],
    })),
  );
  const own = referencesIn(pod).map(({ path, ...reference }) => ({
    ...reference,
    path: path[0] === "containers" ? path.slice(2) : path,
  }));
  return [...own, ...beside];
}

/** All that a pod names; the paths begin at its spec. */
export function referencesIn(pod: unknown): Reference[] {
  return followedOnly(referencesOfPod(pod));
}

function followedOnly(references: readonly PodReference[]): Reference[] {
  return references.flatMap(({ kind, optional = false, ...reference }) =>
    followed.has(kind) ? [{ ...reference, kind: kind as ReferencedKind, optional }] : [],
  );
}
