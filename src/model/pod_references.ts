/** The objects that the pods of an app name. */
import { podReferences as referencesOfPod } from "../kubernetes/references.js";
import type { ReferencedKind } from "./chart.js";
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

function findReferences({ env, envFrom, volumes, imagePullSecrets }: AppValues): Reference[] {
  const pod = {
    containers: [{ env, envFrom }],
    volumes,
    imagePullSecrets: imagePullSecrets?.map((name) => ({ name })),
  };
  return referencesIn(pod).map(({ path, ...reference }) => ({
    ...reference,
    path: path[0] === "containers" ? path.slice(2) : path,
  }));
}

/** All that a pod names; the paths begin at its spec. */
export function referencesIn(pod: unknown): Reference[] {
  return referencesOfPod(pod).flatMap(({ kind, optional = false, ...reference }) =>
    followed.has(kind) ? [{ ...reference, kind: kind as ReferencedKind, optional }] : [],
  );
}
