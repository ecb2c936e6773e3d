/** The objects that the pods of an app name, and their claims. */
import {
  type PodReference,
  type ReferencedKind,
  claimReferences,
  containerReferences,
  podReferences as referencesOfPod,
} from "../kubernetes/references.js";
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

const found = new WeakMap<AppValues, readonly Reference[]>();

/** All that the values of an app name; several checks ask for the same. */
export function podReferences(values: AppValues): readonly Reference[] {
  let references = found.get(values);
  if (!references) found.set(values, (references = findReferences(values)));
  return references;
}

function findReferences(values: AppValues): Reference[] {
  return [
    ...ofPod(values),
    ...containersBeside(values).flatMap(({ container, path }) =>
      below(path, containerReferences(container)),
    ),
    ...ofClaims(values),
    ...ofAccount(values),
  ];
}

function ofPod(values: AppValues): Reference[] {
  const { env, envFrom, volumes, imagePullSecrets, pod = {}, serviceAccount: account } = values;
  const references = referencesIn({
    ...pod,
    containers: [{ env, envFrom }],
    volumes,
    imagePullSecrets: imagePullSecrets?.map((name) => ({ name })),
    // One that the chart makes is there.
    ...(account?.create === false && { serviceAccountName: account.name }),
  });
  return references.map(({ path, ...reference }) => ({ ...reference, path: inValues(path, pod) }));
}

/** Where the values of an app have what stands at a path of its pod. */
function inValues(path: Reference["path"], pod: object): Reference["path"] {
  const [field = "", ...rest] = path;
  if (field === "containers") return rest.slice(1);
  if (field === "serviceAccountName") return ["serviceAccount", "name"];
  return Object.hasOwn(pod, field) ? ["pod", ...path] : path;
}

function ofClaims({ persistentVolumeClaims: claims = {} }: AppValues): Reference[] {
  return Object.entries(claims).flatMap(([name, { existingClaim, storageClassName, spec }]) => {
    const at = ["persistentVolumeClaims", name];
    const claim = { kind: "PersistentVolumeClaim" as const, optional: false };
    return [
      ...(existingClaim === undefined
        ? []
        : [{ ...claim, name: existingClaim, path: [...at, "existingClaim"] }]),
      ...below(at, claimReferences({ storageClassName })),
      ...below([...at, "spec"], claimReferences(spec)),
    ];
  });
}

/** Pods pull images with the Secrets of their account. */
function ofAccount({ serviceAccount: account }: AppValues): Reference[] {
  return (account?.imagePullSecrets ?? []).map(({ name }, index) => ({
    kind: "Secret",
    name,
    optional: false,
    path: ["serviceAccount", "imagePullSecrets", index],
  }));
}

function below(above: Reference["path"], references: readonly PodReference[]): Reference[] {
  return references.map(({ path, ...reference }) =>
    whole({ ...reference, path: [...above, ...path] }),
  );
}

/** All that a pod names; the paths begin at its spec. */
export function referencesIn(pod: unknown): Reference[] {
  return referencesOfPod(pod).map(whole);
}

function whole({ optional = false, ...reference }: PodReference): Reference {
  return { ...reference, optional };
}
