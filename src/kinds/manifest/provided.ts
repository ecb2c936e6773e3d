/** The objects that manual manifests provide to pods: they hold them, or an operator makes them out of theirs. */
import { byName, type Provided, type ProvidedObjects } from "../../model/provided.js";
import { groupOf } from "../../objects/document.js";
import { isObject, objectOf, stringOf } from "../../objects/json.js";
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

function ofManifest(manifest: Manifest): Provided[] {
  const make = makers.get(`${groupOf(manifest)}/${manifest.kind}`);
  return make ? [{ ...make(manifest), external: false, late: !isHook(manifest) }] : [];
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
