import { expect, test } from "@jest/globals";
import { claimReferences, containerReferences, podReferences } from "./references.js";

const secretKey = (name: string, key: string) => ({ valueFrom: { secretKeyRef: { name, key } } });

test("variables of containers and init containers", () => {
  const pod = {
    containers: [
      {
        env: [
          { name: "A", value: "x" },
          { name: "B", ...secretKey("db", "url") },
          {
            name: "C",
            valueFrom: { configMapKeyRef: { name: "flags", key: "f", optional: true } },
          },
        ],
        envFrom: [{ secretRef: { name: "mq", optional: false } }],
      },
    ],
    initContainers: [{ envFrom: [{ prefix: "P_", configMapRef: { name: "flags" } }] }],
  };
  expect(podReferences(pod)).toEqual([
    {
      kind: "ConfigMap",
      name: "flags",
      key: "f",
      optional: true,
      path: ["containers", 0, "env", 2, "valueFrom", "configMapKeyRef"],
    },
    {
      kind: "Secret",
      name: "db",
      key: "url",
      path: ["containers", 0, "env", 1, "valueFrom", "secretKeyRef"],
    },
    {
      kind: "Secret",
      name: "mq",
      optional: false,
      path: ["containers", 0, "envFrom", 0, "secretRef"],
    },
    { kind: "ConfigMap", name: "flags", path: ["initContainers", 0, "envFrom", 0, "configMapRef"] },
  ]);
});

/** Each volume alone, with what it names below volumes[0]. */
test.each([
  {
    volume: { secret: { secretName: "s", optional: true } },
    want: [{ kind: "Secret", name: "s", optional: true, path: ["secret"] }],
  },
  {
    volume: { secret: { secretName: "s", items: [{ key: "a", path: "x" }, { key: "b" }] } },
    want: [
      { kind: "Secret", name: "s", key: "a", path: ["secret", "items", 0] },
      { kind: "Secret", name: "s", key: "b", path: ["secret", "items", 1] },
    ],
  },
  {
    volume: { configMap: { name: "c", items: [] } },
    want: [{ kind: "ConfigMap", name: "c", path: ["configMap"] }],
  },
  {
    volume: {
      projected: {
        sources: [
          { secret: { name: "s" } },
          { configMap: { name: "c", items: [{ key: "k" }] } },
          { serviceAccountToken: { path: "token" } },
        ],
      },
    },
    want: [
      {
        kind: "ConfigMap",
        name: "c",
        key: "k",
        path: ["projected", "sources", 1, "configMap", "items", 0],
      },
      { kind: "Secret", name: "s", path: ["projected", "sources", 0, "secret"] },
    ],
  },
  {
    volume: { persistentVolumeClaim: { claimName: "data" } },
    want: [{ kind: "PersistentVolumeClaim", name: "data", path: ["persistentVolumeClaim"] }],
  },
  {
    volume: {
      csi: {
        driver: "secrets-store.csi.k8s.io",
        volumeAttributes: { secretProviderClass: "vault" },
        nodePublishSecretRef: { name: "login" },
      },
    },
    want: [
      { kind: "CSIDriver", name: "secrets-store.csi.k8s.io", path: ["csi", "driver"] },
      { kind: "Secret", name: "login", path: ["csi", "nodePublishSecretRef"] },
      {
        kind: "SecretProviderClass",
        name: "vault",
        path: ["csi", "volumeAttributes", "secretProviderClass"],
      },
    ],
  },
  {
    volume: { csi: { driver: "other.io", volumeAttributes: { secretProviderClass: "vault" } } },
    want: [{ kind: "CSIDriver", name: "other.io", path: ["csi", "driver"] }],
  },
  {
    volume: {
      ephemeral: {
        volumeClaimTemplate: {
          spec: {
            dataSource: { kind: "PersistentVolumeClaim", name: "data" },
            dataSourceRef: { kind: "VolumeSnapshot", name: "snapshot" },
          },
        },
      },
    },
    want: [
      {
        kind: "PersistentVolumeClaim",
        name: "data",
        path: ["ephemeral", "volumeClaimTemplate", "spec", "dataSource"],
      },
      {
        kind: "VolumeSnapshot",
        name: "snapshot",
        path: ["ephemeral", "volumeClaimTemplate", "spec", "dataSourceRef"],
      },
    ],
  },
  {
    volume: { azureFile: { secretName: "files", shareName: "x" } },
    want: [{ kind: "Secret", name: "files", path: ["azureFile"] }],
  },
  { volume: { emptyDir: {} }, want: [] },
])("a volume: $volume", ({ volume, want }) => {
  const found = podReferences({ volumes: [{ name: "v", ...volume }] });
  expect(found).toEqual(want.map((one) => ({ ...one, path: ["volumes", 0, ...one.path] })));
});

test("a claim alone", () => {
  const claim = {
    storageClassName: "fast",
    volumeName: "",
    dataSource: { kind: "PersistentVolumeClaim", name: "data" },
    dataSourceRef: { kind: "PersistentVolumeClaim", name: "data", namespace: "other" },
  };
  expect(claimReferences(claim)).toEqual([
    { kind: "PersistentVolumeClaim", name: "data", path: ["dataSource"] },
    { kind: "StorageClass", name: "fast", path: ["storageClassName"] },
  ]);
});

test("what Kubernetes makes itself", () => {
  const pod = {
    serviceAccountName: "default",
    priorityClassName: "system-node-critical",
    volumes: [{ name: "ca", configMap: { name: "kube-root-ca.crt" } }],
  };
  expect(podReferences(pod)).toEqual([]);
});

test("accounts and pull secrets", () => {
  const pod = { serviceAccountName: "runner", imagePullSecrets: [{ name: "registry" }] };
  expect(podReferences(pod)).toEqual([
    { kind: "Secret", name: "registry", path: ["imagePullSecrets", 0] },
    { kind: "ServiceAccount", name: "runner", path: ["serviceAccountName"] },
  ]);
});

test("maps by name, as values have them", () => {
  const container = { env: { A: "x", B: secretKey("db", "url"), constructor: 1 } };
  const path = ["env", "B", "valueFrom", "secretKeyRef"];
  const found = { kind: "Secret", name: "db", key: "url" };
  expect(containerReferences(container)).toEqual([{ ...found, path }]);
  expect(podReferences({ initContainers: { wait: container } })).toEqual([
    { ...found, path: ["initContainers", "wait", ...path] },
  ]);
});

test.each([
  undefined,
  null,
  "pod",
  { containers: null, volumes: "none" },
  { containers: [null, "x", { env: [null, 1, { valueFrom: null }], envFrom: {} }] },
  { volumes: [{ secret: {} }, { secret: { secretName: 1 } }, { configMap: null }] },
  { serviceAccountName: "" },
])("what has no name, or the wrong type, names nothing: %j", (pod) => {
  expect(podReferences(pod)).toEqual([]);
});
