// src/kubernetes/references.gen.json: where a pod names another object.
import { shortName } from "./openapi.mjs";

/**
 * How a definition names an object. `name` is the property that holds the name, `key` the one that
 * holds the key that is read, `items` the list of the keys that are. `field` is a property that
 * stands for itself. `when` is a property that must have a value.
 */
const rules = {
  AzureFileVolumeSource: [{ kind: "Secret", name: "secretName" }],
  CSIVolumeSource: [
    { kind: "CSIDriver", field: ["driver"] },
    {
      // Of the Secrets Store CSI driver, which is not a part of Kubernetes.
      kind: "SecretProviderClass",
      field: ["volumeAttributes", "secretProviderClass"],
      when: { key: "driver", value: "secrets-store.csi.k8s.io" },
    },
  ],
  ClusterTrustBundleProjection: [{ kind: "ClusterTrustBundle", name: "name" }],
  ConfigMapEnvSource: [{ kind: "ConfigMap", name: "name" }],
  ConfigMapKeySelector: [{ kind: "ConfigMap", name: "name", key: "key" }],
  ConfigMapProjection: [{ kind: "ConfigMap", name: "name", items: "items" }],
  ConfigMapVolumeSource: [{ kind: "ConfigMap", name: "name", items: "items" }],
  LocalObjectReference: [{ kind: "Secret", name: "name" }],
  PersistentVolumeClaimSpec: [
    { kind: "PersistentVolume", field: ["volumeName"] },
    { kind: "StorageClass", field: ["storageClassName"] },
    { kind: "VolumeAttributesClass", field: ["volumeAttributesClassName"] },
  ],
  PersistentVolumeClaimVolumeSource: [{ kind: "PersistentVolumeClaim", name: "claimName" }],
  PodResourceClaim: [
    { kind: "ResourceClaim", name: "resourceClaimName" },
    { kind: "ResourceClaimTemplate", name: "resourceClaimTemplateName" },
  ],
  PodSpec: [
    { kind: "PriorityClass", field: ["priorityClassName"] },
    { kind: "RuntimeClass", field: ["runtimeClassName"] },
    { kind: "ServiceAccount", field: ["serviceAccountName"] },
    { kind: "ServiceAccount", field: ["serviceAccount"] },
  ],
  SecretEnvSource: [{ kind: "Secret", name: "name" }],
  SecretKeySelector: [{ kind: "Secret", name: "name", key: "key" }],
  SecretProjection: [{ kind: "Secret", name: "name", items: "items" }],
  SecretVolumeSource: [{ kind: "Secret", name: "secretName", items: "items" }],
  TypedLocalObjectReference: claimSources(),
  TypedObjectReference: claimSources(),
  WorkloadReference: [{ kind: "Workload", name: "name" }],
};

/** What a claim is filled from. */
function claimSources() {
  return ["PersistentVolumeClaim", "VolumeSnapshot"].map((kind) => ({
    kind,
    name: "name",
    when: { key: "kind", value: kind },
  }));
}

/** What sounds like the name of an object and is not, and why. */
const exceptions = {
  "CephFSVolumeSource.secretFile": "a file of the node",
  "EphemeralVolumeSource.volumeClaimTemplate": "makes a claim",
  "FlexVolumeSource.driver": "a program on the node",
  "PodSpec.automountServiceAccountToken": "a boolean",
  "ResourceRequirements.claims": "names an entry of resourceClaims",
  "VolumeProjection.serviceAccountToken": "a token of the pod's own account",
};

const suspicious = /secret|configMap|claim|serviceAccount|className|driver/i;

/**
 * Every place below PodSpec that names an object, sorted by path; `*` stands for any index.
 *
 * @param definitions what definitions.mjs makes
 * @throws Error when a property that sounds like a reference has neither a rule nor an exception
 */
export function references(definitions) {
  const left = new Set([...Object.keys(rules), ...Object.keys(exceptions)]);
  const found = [];
  const visit = (name, path) => {
    left.delete(name);
    found.push(...(rules[name] ?? []).map((rule) => reference(path, rule)));
    for (const [key, schema] of Object.entries(definitions[name]?.properties ?? {})) {
      const { target, steps } = targetOf(schema);
      const place = `${name}.${key}`;
      left.delete(place);
      check(place, key, target);
      if (target) visit(target, [...path, key, ...steps]);
    }
  };
  visit("PodSpec", []);
  if (left.size > 0) throw new Error(`not in a pod: ${[...left].join(", ")}`);
  return found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ path, kind }) {
  return [...path, kind].join();
}

function reference(path, { field, when, ...rule }) {
  return {
    path: [...path, ...(field ?? [])],
    ...rule,
    ...(when && { when: { depth: path.length, ...when } }),
  };
}

function check(place, key, target) {
  const [owner] = place.split(".");
  const isName = rules[owner]?.some(({ name, field }) => name === key || field?.[0] === key);
  if (suspicious.test(key) && !rules[target] && !isName && !exceptions[place]) {
    throw new Error(`${place} sounds like a reference and has no rule: ${target ?? "a value"}`);
  }
  if (target === "LocalObjectReference" && !/secret/i.test(key)) {
    throw new Error(`${place} names something other than a Secret`);
  }
}

/** The definition that a property leads to, and the steps from the one to the other. */
function targetOf(schema, steps = []) {
  const $ref = schema.$ref ?? schema.allOf?.[0].$ref;
  if ($ref) return { target: shortName($ref.replaceAll("/", ".")), steps };
  if (schema.items) return targetOf(schema.items, [...steps, "*"]);
  if (schema.additionalProperties) return targetOf(schema.additionalProperties, [...steps, "*"]);
  return { steps };
}
