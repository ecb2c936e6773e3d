/** The objects that a pod or a container names, at the places that Kubernetes has for it. */
import generated from "./references.gen.json" with { type: "json" };

/** Those that the chart or its namespace has to have. */
const namespaced = [
  "ConfigMap",
  "PersistentVolumeClaim",
  "ResourceClaim",
  "ResourceClaimTemplate",
  "Secret",
  "SecretProviderClass",
  "ServiceAccount",
  "VolumeSnapshot",
  "Workload",
] as const;

/** Those that belong to the cluster, and to whoever runs it. */
const clusterScoped = [
  "CSIDriver",
  "ClusterTrustBundle",
  "PersistentVolume",
  "PriorityClass",
  "RuntimeClass",
  "StorageClass",
  "VolumeAttributesClass",
] as const;

export type ReferencedKind = (typeof namespaced)[number] | (typeof clusterScoped)[number];

export const referencedKinds: readonly ReferencedKind[] = [...namespaced, ...clusterScoped];

/** Whether objects of a kind are in no namespace. */
export function isClusterScoped(kind: ReferencedKind): boolean {
  return clusterScoped.some((one) => one === kind);
}

/** What Kubernetes itself makes, in every cluster and every namespace. */
const builtIn: Readonly<Partial<Record<ReferencedKind, readonly string[]>>> = {
  ConfigMap: ["kube-root-ca.crt"],
  PriorityClass: ["system-cluster-critical", "system-node-critical"],
  ServiceAccount: ["default"],
};

/** One mention of an object. */
export interface PodReference {
  readonly kind: ReferencedKind;
  readonly name: string;
  /** The key that is read; all of them where it is absent. */
  readonly key?: string;
  /** Whether the pod starts without the object. */
  readonly optional?: boolean;
  /** Where it stands: what holds the name and the key, or the name where that stands alone. */
  readonly path: readonly (string | number)[];
}

/** A place that names an object. */
interface Place {
  /** The keys that lead to it; `*` is each entry of a list, or of a map by name. */
  readonly path: readonly string[];
  readonly kind: ReferencedKind;
  /** The properties with the name, with the key, and with a list of keys; without `name` it is the value itself. */
  readonly name?: string;
  readonly key?: string;
  readonly items?: string;
  /** What the value `depth` steps along the path must hold. */
  readonly when?: { readonly depth: number; readonly key: string; readonly value: string };
}

const ofPod = (generated as { references: readonly Place[] }).references;

const ofContainer = below(["containers", "*"]);

const ofClaim = below(["volumes", "*", "ephemeral", "volumeClaimTemplate", "spec"]);

/** The places below a path, as they are seen from there. */
function below(path: readonly string[]): Place[] {
  return ofPod
    .filter((place) => path.every((step, index) => place.path[index] === step))
    .map(({ when, ...place }) => ({
      ...place,
      path: place.path.slice(path.length),
      ...(when && { when: { ...when, depth: when.depth - path.length } }),
    }));
}

/**
 * All that a pod names, in the order of the places, then of the lists. Lists with a name in each
 * entry may also be maps by that name, as values have them.
 *
 * @param spec a PodSpec; what has the wrong type is passed over
 */
export function podReferences(spec: unknown): PodReference[] {
  return ofPod.flatMap((place) => follow(place, spec, []));
}

/** All that a container names; its paths begin at the container. */
export function containerReferences(container: unknown): PodReference[] {
  return ofContainer.flatMap((place) => follow(place, container, []));
}

/** All that the spec of a PersistentVolumeClaim names; its paths begin at the spec. */
export function claimReferences(spec: unknown): PodReference[] {
  return ofClaim.flatMap((place) => follow(place, spec, []));
}

type Path = PodReference["path"];

function follow(place: Place, value: unknown, path: Path): PodReference[] {
  const { when } = place;
  if (when?.depth === path.length && member(value, when.key) !== when.value) return [];
  const step = place.path[path.length];
  if (step === undefined) return read(place, value, path);
  return (step === "*" ? keysOf(value) : [step]).flatMap((key) =>
    follow(place, member(value, key), [...path, key]),
  );
}

function read(place: Place, value: unknown, path: Path): PodReference[] {
  const { kind } = place;
  const name = place.name === undefined ? value : member(value, place.name);
  if (typeof name !== "string" || name === "" || builtIn[kind]?.includes(name)) return [];
  // What a claim is filled from may be in another namespace, of which nobody here knows.
  if (member(value, "namespace")) return [];
  const optional = member(value, "optional");
  const reference = { kind, name, ...(typeof optional === "boolean" && { optional }), path };
  const { key: keyed, items: listed } = place;
  const items = listed === undefined ? undefined : member(value, listed);
  // As in Kubernetes, an empty list is as good as none.
  if (listed !== undefined && Array.isArray(items) && items.length > 0) {
    return items.flatMap((item: unknown, index) => {
      const key = member(item, "key");
      return typeof key === "string" ? [{ ...reference, key, path: [...path, listed, index] }] : [];
    });
  }
  const key = keyed === undefined ? undefined : member(value, keyed);
  return [{ ...reference, ...(typeof key === "string" && { key }) }];
}

function keysOf(value: unknown): (string | number)[] {
  if (Array.isArray(value)) return [...value.keys()];
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}

function member(value: unknown, key: string | number): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string | number, unknown>)[key];
}
