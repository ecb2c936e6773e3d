/** The objects that manual manifests provide to pods: they hold them, or an operator makes them out of theirs. */
import { type ReferencedKind, referencedKinds } from "../../kubernetes/references.js";
import { byName, type Provided, type ProvidedObjects } from "../../model/provided.js";
import { groupOf } from "../../objects/document.js";
import { isObject, listOf, objectOf, stringOf } from "../../objects/json.js";
import type { Manifest } from "../../request/manifests.js";

export function providedByManifests(manifests: readonly Manifest[]): ProvidedObjects {
  return byName(manifests.flatMap(ofManifest));
}

/** What each kind of object provides, by group and kind. */
const makers = new Map<string, (manifest: Manifest) => Omit<Provided, "external">>([
  [
    "/ConfigMap",
    ({ name, object }) => ({ kind: "ConfigMap", name, keys: keysOf(object, "data", "binaryData") }),
  ],
  [
    "/PersistentVolumeClaim",
    ({ name, object }) => {
      const modes: unknown = objectOf(object["spec"])["accessModes"];
      const accessModes = listOf(modes).filter((mode) => typeof mode === "string");
      return {
        kind: "PersistentVolumeClaim",
        name,
        keys: undefined,
        ...(accessModes.length > 0 && { accessModes }),
      };
    },
  ],
  [
    "/Secret",
    ({ name, object }) => ({ kind: "Secret", name, keys: keysOf(object, "data", "stringData") }),
  ],
  [
    "external-secrets.io/ExternalSecret",
    ({ name, object }) => {
      const target = objectOf(objectOf(object["spec"])["target"]);
      return { kind: "Secret", name: stringOf(target["name"]) ?? name, keys: undefined };
    },
  ],
  [
    "bitnami.com/SealedSecret",
    ({ name, object }) => ({
      kind: "Secret",
      name,
      keys: keysOf(objectOf(object["spec"]), "encryptedData"),
    }),
  ],
  [
    "secrets-store.csi.x-k8s.io/SecretProviderClass",
    ({ name }) => ({ kind: "SecretProviderClass", name, keys: undefined }),
  ],
]);

/** The groups of kinds that a pod or a claim names, and that hold no keys. */
const groups: Readonly<Partial<Record<ReferencedKind, string>>> = {
  CSIDriver: "storage.k8s.io",
  ClusterTrustBundle: "certificates.k8s.io",
  PersistentVolume: "",
  PriorityClass: "scheduling.k8s.io",
  ResourceClaim: "resource.k8s.io",
  ResourceClaimTemplate: "resource.k8s.io",
  RuntimeClass: "node.k8s.io",
  ServiceAccount: "",
  StorageClass: "storage.k8s.io",
  VolumeAttributesClass: "storage.k8s.io",
  VolumeSnapshot: "snapshot.storage.k8s.io",
  Workload: "scheduling.k8s.io",
};

function ofManifest(manifest: Manifest): Provided[] {
  const { name } = manifest;
  const group = groupOf(manifest);
  const make = makers.get(`${group}/${manifest.kind}`);
  const kind = referencedKinds.find((one) => one === manifest.kind && groups[one] === group);
  const made = make?.(manifest) ?? (kind && { kind, name, keys: undefined });
  if (!made) return [];
  return [{ ...made, external: false, ...(!isHook(manifest) && { late: "manifest" as const }) }];
}

/** A manifest that is a hook itself comes before or among those of the chart. */
function isHook({ object }: Manifest): boolean {
  const { annotations } = objectOf(object["metadata"]);
  if (!isObject(annotations)) return false;
  return ["helm.sh/hook", "argocd.argoproj.io/hook"].some((key) => Object.hasOwn(annotations, key));
}

function keysOf(object: Readonly<Record<string, unknown>>, ...members: string[]): string[] {
  return members.flatMap((member) => Object.keys(objectOf(object[member]))).sort();
}
