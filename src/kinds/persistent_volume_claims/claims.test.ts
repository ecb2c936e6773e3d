import { expect, test } from "@jest/globals";
import { generate } from "../../generate.js";
import type { App } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";

const problems = async (app: Partial<App>) => {
  const { request } = spec([{ app_type: "worker", image: "ghcr.io/acme/x", ...app }]);
  const { diagnostics } = await generate({ request, files: new Map() });
  return diagnostics.map(({ path, message, hint }) => `${path} ${message}; ${hint}`);
};

const recreate: App["deployment"] = { strategy: { type: "Recreate" } };
const size = { size: "1Gi" };
const theirs: App["existing_objects"] = [{ kind: "PersistentVolumeClaim", name: "x" }];

test.each<[string, Partial<App>, string[]]>([
  ["one pod at a time", { deployment: recreate, persistent_volume_claims: { data: size } }, []],
  [
    "a rolling update of one pod",
    { persistent_volume_claims: { data: size } },
    [
      'persistent_volume_claims.data.accessModes is "ReadWriteOnce": one node has the volume at a time, and a rolling update starts the next pod before the last one ends; write deployment = {"strategy": {"type": "Recreate"}}, or stateful_set = {}',
    ],
  ],
  [
    "several pods",
    { replicas: 2, deployment: recreate, persistent_volume_claims: { data: size } },
    [
      'persistent_volume_claims.data.accessModes is "ReadWriteOnce": one node has the volume at a time, and the Deployment has 2 pods; write stateful_set = {}, which gives each pod its own; or write "ReadWriteMany", where the storage class has it',
    ],
  ],
  [
    "several pods of several nodes",
    {
      replicas: 2,
      persistent_volume_claims: { data: { ...size, accessModes: ["ReadWriteMany"] } },
    },
    [],
  ],
  ["a claim each", { replicas: 2, stateful_set: {}, persistent_volume_claims: { data: size } }, []],
  [
    "a pod on each node",
    { daemon_set: {}, persistent_volume_claims: { data: size } },
    [
      'persistent_volume_claims.data.accessModes is "ReadWriteOnce": one node has the volume at a time, and a DaemonSet has a pod on each; write "ReadWriteMany", where the storage class has it',
    ],
  ],
  [
    "what a StatefulSet decides itself",
    { stateful_set: {}, persistent_volume_claims: { a: { ...size, keep: false } } },
    [
      'persistent_volume_claims.a.keep is not for a StatefulSet, whose claims Helm does not delete; write stateful_set = {"persistentVolumeClaimRetentionPolicy": {"whenDeleted": "Retain"}}, or "Delete"',
    ],
  ],
  [
    "one claim for the pods of a StatefulSet",
    {
      stateful_set: {},
      persistent_volume_claims: { a: { existingClaim: "x" } },
      existing_objects: theirs,
    },
    [
      'persistent_volume_claims.a.existingClaim is not for a StatefulSet, each of whose pods has a claim of its own; write size; what becomes of the claims is "persistentVolumeClaimRetentionPolicy" of stateful_set; or mount the claim with volumes',
    ],
  ],
  [
    "a job before the claims are there",
    { app_type: "job", persistent_volume_claims: { data: size } },
    [
      'persistent_volume_claims.data is part of the release, and comes only after this job, which runs before it; name one that is there with existingClaim, or write hook = {"phase": "after"}',
    ],
  ],
  [
    "a job with a claim of others",
    {
      app_type: "job",
      persistent_volume_claims: { a: { existingClaim: "x" } },
      existing_objects: theirs,
    },
    [],
  ],
  [
    "neither size nor spec",
    { deployment: recreate, persistent_volume_claims: { a: {} } },
    [
      "persistent_volume_claims.a must have exactly one of size, spec, existingClaim, but has none; add size or spec or existingClaim",
    ],
  ],
  [
    "a size without a unit",
    { deployment: recreate, persistent_volume_claims: { a: { size: "10" } } },
    [
      'persistent_volume_claims.a.size must be a size with a unit such as 500Mi or 10Gi, but is "10"; ',
    ],
  ],
  [
    "what spec says",
    {
      persistent_volume_claims: {
        a: {
          storageClassName: "fast",
          spec: { accessModes: ["ReadWriteMany"], resources: { requests: { storage: "1Gi" } } },
        },
      },
    },
    [
      "persistent_volume_claims.a.storageClassName is for a claim with a size, and this one has spec; write it in spec",
    ],
  ],
  [
    "a path and a volume twice",
    {
      deployment: recreate,
      persistent_volume_claims: { tmp: { ...size, mountPath: "/tmp" } },
      scratch: { "/tmp": "1Mi", "/a-b": "1Mi", "/a/b": "1Mi" },
      volumes: [{ name: "tmp", emptyDir: {} }],
    },
    [
      'volumes[0].name is "tmp", and so is the volume of persistent_volume_claims.tmp; give the volume another name',
      'scratch["/a/b"] makes the volume "scratch-a-b", and so does scratch["/a-b"]; give one of the two another name',
      'scratch["/tmp"] is "/tmp", and so is that of persistent_volume_claims.tmp.mountPath; mount each path once',
    ],
  ],
  [
    "a size of a few bytes",
    {
      deployment: recreate,
      persistent_volume_claims: {
        a: { size: "10k" },
        b: {
          spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "10m" } } },
        },
      },
    },
    [
      'persistent_volume_claims.a.size is "10k", which is 10000 bytes; write "10Gi"',
      'persistent_volume_claims.b.spec.resources.requests.storage is "10m", which is less than a byte; write "10Gi"',
    ],
  ],
  [
    "a path of a block device",
    {
      deployment: recreate,
      persistent_volume_claims: {
        a: {
          mountPath: "/a",
          spec: {
            accessModes: ["ReadWriteOnce"],
            resources: { requests: { storage: "1Gi" } },
            volumeMode: "Block",
          },
        },
      },
    },
    [
      'persistent_volume_claims.a.mountPath is for a file system, and the volumeMode of spec is "Block"; write container = {"volumeDevices": [...]}, or leave volumeMode out',
    ],
  ],
  [
    "pods of a Job side by side",
    {
      app_type: "job",
      hook: { phase: "after" },
      job: { parallelism: 2 },
      persistent_volume_claims: { data: size },
    },
    [
      'persistent_volume_claims.data.accessModes is "ReadWriteOnce": one node has the volume at a time, and the Job runs 2 pods at a time; write job = {"parallelism": 1}, or write "ReadWriteMany", where the storage class has it',
    ],
  ],
  [
    "a mount of a claim by its name",
    {
      deployment: recreate,
      persistent_volume_claims: { data: size },
      volume_mounts: [{ name: "data", mountPath: "/data" }],
    },
    [],
  ],
])("%s", async (_, app, want) => {
  expect(await problems(app)).toEqual(want);
});

const shared = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: shared}
spec: {accessModes: [ReadWriteOnce]}
`;

test.each<[string, Partial<App>, string[]]>([
  [
    "pods of a StatefulSet",
    {
      replicas: 2,
      stateful_set: {},
      volumes: [{ name: "v", persistentVolumeClaim: { claimName: "shared" } }],
    },
    [
      'volumes[0].persistentVolumeClaim is "shared", which is "ReadWriteOnce": one node has the volume at a time, and the StatefulSet has 2 pods; write a claim with a size, of which a StatefulSet gives each pod its own; or write "ReadWriteMany", where the storage class has it',
    ],
  ],
  [
    "a rolling update",
    { persistent_volume_claims: { a: { existingClaim: "shared" } } },
    [
      'persistent_volume_claims.a.existingClaim is "shared", which is "ReadWriteOnce": one node has the volume at a time, and a rolling update starts the next pod before the last one ends; write deployment = {"strategy": {"type": "Recreate"}}, or stateful_set = {}',
    ],
  ],
  [
    "one pod of a StatefulSet",
    {
      stateful_set: {},
      volumes: [{ name: "v", persistentVolumeClaim: { claimName: "shared" } }],
    },
    [],
  ],
])("a claim of a manual manifest and %s", async (_, app, want) => {
  const label = "//shop:objects.yaml";
  const { request } = spec([{ app_type: "worker", ...app }], { manual_manifests: [label] });
  const files = new Map([[label, new TextEncoder().encode(shared)]]);
  const { diagnostics } = await generate({ request, files });
  expect(diagnostics.map(({ path, message, hint }) => `${path} ${message}; ${hint}`)).toEqual(want);
});

test("in the environment that has several pods, where it says so", async () => {
  const values = { apps: { api: { replicas: 2 } } };
  const environments = { dev: { values: {} }, prod: { values } };
  const { request } = spec(
    [{ app_type: "worker", deployment: recreate, persistent_volume_claims: { data: size } }],
    { environments },
  );
  const { diagnostics } = await generate({ request, files: new Map() });
  expect(diagnostics.map(({ origin, path, message }) => `${origin} ${path} ${message}`)).toEqual([
    '//shop:api persistent_volume_claims.data.accessModes is "ReadWriteOnce": one node has the volume at a time, and the Deployment has 2 pods, as environments.prod.apps.api.replicas says',
  ]);
});
