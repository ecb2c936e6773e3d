import { expect, test } from "@jest/globals";
import type { App, Chart, NodeSelectorRequirement } from "../model/types.gen.js";
import { spec } from "../testing/apps.js";
import { subjectOf } from "../testing/subjects.js";
import { checkKubernetesFields } from "./kubernetes_fields.js";

function problems(app: Partial<App>, chart: Partial<Chart> = {}): string[] {
  return checkKubernetesFields(subjectOf(spec([app], chart))).map(
    ({ origin, path, code, message, hint }) =>
      `${origin.replace("//shop:", "")} ${path} [${code}] ${message}; ${hint}`,
  );
}

const claim = {
  accessModes: ["ReadWriteMany" as const],
  resources: { requests: { storage: "1Gi" } },
};
const claims = (spec: object) => ({
  persistent_volume_claims: { data: { spec: { ...claim, ...spec } } },
});
const volumes = [
  { name: "scratch", emptyDir: {} },
  { name: "disk", persistentVolumeClaim: { claimName: "disk" } },
  { name: "config", configMap: { name: "c" } },
];
const job = { app_type: "job" as const };
const resize = [{ resourceName: "cpu" as const, restartPolicy: "RestartContainer" as const }];
const mount = { name: "disk", mountPath: "/d" };
const spread = { maxSkew: 1, topologyKey: "a/b" };
const tolerating = (toleration: object) => ({ pod: { tolerations: [toleration] } });
const affine = (expression: Omit<NodeSelectorRequirement, "key">) => ({
  pod: {
    affinity: {
      nodeAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: {
          nodeSelectorTerms: [{ matchExpressions: [{ key: "a", ...expression }] }],
        },
      },
    },
  },
});
const expression =
  "api pod.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values";
const leaveOut = "add that, or leave it out";

/** What the API server takes. */
test.each<[Partial<App>, Partial<Chart>?]>([
  [{ volumes, container: { volumeDevices: [{ name: "disk", devicePath: "/dev/d" }] } }],
  [{ ...claims({}), container: { volumeDevices: [{ name: "data", devicePath: "/dev/d" }] } }],
  [{ container: { resizePolicy: resize } }],
  [{ ...job, pod: { activeDeadlineSeconds: 60 } }],
  [{ ...job, job: { restartPolicy: "OnFailure" }, container: { resizePolicy: resize } }],
  [{ volumes, volume_mounts: [{ ...mount, readOnly: true, recursiveReadOnly: "Enabled" }] }],
  [{ volumes, volume_mounts: [{ ...mount, recursiveReadOnly: "Disabled" }] }],
  [
    {
      volumes,
      volume_mounts: [{ ...mount, mountPropagation: "Bidirectional" }],
      security_context: { privileged: true },
    },
  ],
  [{ pod: { hostUsers: false }, security_context: { procMount: "Unmasked" } }],
  [{ security_context: { seccompProfile: { type: "Localhost", localhostProfile: "a.json" } } }],
  [tolerating({ operator: "Exists" })],
  [tolerating({ key: "a", operator: "Exists", effect: "NoExecute", tolerationSeconds: 0 })],
  [tolerating({ key: "a", operator: "Gt", value: "5" })],
  [affine({ operator: "Exists" })],
  [affine({ operator: "Lt", values: ["-3"] })],
  [
    {
      pod: { resourceClaims: [{ name: "gpu", resourceClaimName: "g" }] },
      resources: { claims: [{ name: "gpu" }] },
    },
  ],
  [
    { resources: { claims: [{ name: "gpu" }] } },
    { pod: { resourceClaims: [{ name: "gpu", resourceClaimName: "g" }] } },
  ],
  [
    {
      resources: {
        limits: { "nvidia.com/gpu": 1 },
        requests: { cpu: "1500m", "nvidia.com/gpu": "1" },
      },
    },
  ],
  [{ resources: { limits: { "hugepages-2Mi": "4Mi", memory: "1Gi" } } }],
  [claims({ dataSource: { kind: "PersistentVolumeClaim", name: "a" } })],
  [
    claims({
      dataSourceRef: { apiGroup: "snapshot.storage.k8s.io", kind: "VolumeSnapshot", name: "a" },
    }),
  ],
  [{ deployment: { minReadySeconds: 600, progressDeadlineSeconds: 601 } }],
  [{ deployment: { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: "100%" } } } }],
  [
    {
      app_type: "worker",
      daemon_set: { updateStrategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } } },
    },
  ],
  [
    {
      pod: { os: { name: "windows" } },
      security_context: { windowsOptions: { runAsUserName: "a" } },
    },
  ],
  [
    {
      volumes,
      env: { A: { valueFrom: { fileKeyRef: { volumeName: "scratch", path: "a", key: "A" } } } },
    },
  ],
  [{ env: { A: { valueFrom: { fieldRef: { fieldPath: "metadata.labels['a']" } } } } }],
])("taken: %j", (app, chart = {}) => {
  expect(problems(app, chart)).toEqual([]);
});

/** What the API server refuses, and what is said of it. */
test.each<[Partial<App>, string[]]>([
  [
    { volumes, container: { volumeDevices: [{ name: "scratch", devicePath: "/dev/d" }] } },
    [
      'api container.volumeDevices[0].name [conflicting-keys] is "scratch", which is not a claim: only a claim is a block device; name a volume with persistentVolumeClaim or ephemeral, or use volume_mounts',
    ],
  ],
  [
    { ...job, container: { resizePolicy: resize } },
    [
      'api container.resizePolicy[0].restartPolicy [conflicting-keys] is "RestartContainer", but the containers of the job never restart; write NotRequired, or "OnFailure" as job.restartPolicy',
    ],
  ],
  [
    { container: { resizePolicy: [...resize, ...resize] } },
    [
      'api container.resizePolicy[1] [duplicate-name] has the resourceName "cpu", and so has resizePolicy[0]; keep one of the two',
    ],
  ],
  [
    {
      container: {
        restartPolicyRules: [{ action: "Restart", exitCodes: { operator: "In", values: [1] } }],
      },
    },
    [`api container.restartPolicyRules [conflicting-keys] needs restartPolicy; ${leaveOut}`],
  ],
  [
    { volumes, volume_mounts: [{ ...mount, recursiveReadOnly: "Enabled" }] },
    [
      `api volume_mounts[0].recursiveReadOnly [conflicting-keys] needs readOnly True, and no mountPropagation; ${leaveOut}`,
    ],
  ],
  [
    { volumes, volume_mounts: [{ ...mount, subPath: "a", subPathExpr: "$(A)" }] },
    [
      "api volume_mounts[0].subPathExpr [conflicting-keys] is given, and so is subPath; keep one of the two",
    ],
  ],
  [
    { volumes, volume_mounts: [{ ...mount, mountPropagation: "Bidirectional" }] },
    [
      'api volume_mounts[0].mountPropagation [conflicting-keys] is "Bidirectional", which only a privileged container may have; write HostToContainer',
    ],
  ],
  [
    {
      security_context: {
        seccompProfile: { type: "Localhost" },
        appArmorProfile: { type: "Unconfined", localhostProfile: "a" },
      },
    },
    [
      'api security_context.seccompProfile.localhostProfile [missing-key] is missing, and the type "Localhost" needs it; write the name of a profile of the node',
      'api security_context.appArmorProfile.localhostProfile [conflicting-keys] needs type "Localhost"; add that, or leave it out',
    ],
  ],
  [
    { security_context: { procMount: "Unmasked", windowsOptions: { hostProcess: true } } },
    [
      'api security_context.procMount [conflicting-keys] is "Unmasked", which needs a pod with users of its own; write pod = {"hostUsers": False} as well',
      'api security_context.windowsOptions.hostProcess [conflicting-keys] is True, which needs the network of the node; write pod = {"hostNetwork": True} as well',
    ],
  ],
  [
    tolerating({ effect: "NoSchedule" }),
    [
      'api pod.tolerations[0].key [missing-key] is missing, and only the operator Exists needs none; write the key of the taint, or "operator": "Exists" for all taints',
    ],
  ],
  [
    tolerating({ key: "a", operator: "Exists", value: "b", tolerationSeconds: 1 }),
    [
      `api pod.tolerations[0].value [conflicting-keys] needs another operator than Exists; ${leaveOut}`,
      `api pod.tolerations[0].tolerationSeconds [conflicting-keys] needs effect "NoExecute"; ${leaveOut}`,
    ],
  ],
  [
    tolerating({ key: "a", operator: "Lt", value: "x" }),
    [
      'api pod.tolerations[0].value [conflicting-keys] is "x", but Lt compares with one whole number; write one in quotes, such as "4"',
    ],
  ],
  [
    affine({ operator: "In" }),
    [
      `${expression} [missing-key] is empty, but In needs at least one value; write the values, or Exists as operator`,
    ],
  ],
  [
    affine({ operator: "Exists", values: ["a"] }),
    [`${expression} [conflicting-keys] is given, but Exists takes none; leave it out, or write In`],
  ],
  [
    affine({ operator: "Gt", values: ["a"] }),
    [
      `${expression} [conflicting-keys] is ["a"], but Gt compares with one whole number; write a list of one number in quotes, such as ["4"]`,
    ],
  ],
  [
    {
      pod: {
        topologySpreadConstraints: [
          { ...spread, whenUnsatisfiable: "ScheduleAnyway", minDomains: 2 },
        ],
      },
    },
    [
      `api pod.topologySpreadConstraints[0].minDomains [conflicting-keys] needs whenUnsatisfiable "DoNotSchedule"; ${leaveOut}`,
    ],
  ],
  [
    {
      pod: {
        hostUsers: false,
        hostNetwork: true,
        hostnameOverride: "a",
        resources: { claims: [{ name: "g" }] },
      },
    },
    [
      `api pod.hostnameOverride [conflicting-keys] needs a pod that is not called by its full domain name: no setHostnameAsFQDN, and no hostNetwork; ${leaveOut}`,
      `api pod.hostUsers [conflicting-keys] needs a pod without hostNetwork, hostPID and hostIPC; ${leaveOut}`,
      "api pod.resources.claims [conflicting-keys] is given, but claims are of a container; write it as claims in resources",
    ],
  ],
  [
    { pod: { activeDeadlineSeconds: 60 } },
    [
      "api pod.activeDeadlineSeconds [conflicting-keys] is given, but a Deployment runs on: its pods have no deadline; leave it out; only jobs have one",
    ],
  ],
  [
    { pod: { nodeName: "a", schedulingGates: [{ name: "g" }] } },
    [`api pod.nodeName [conflicting-keys] needs a pod without schedulingGates; ${leaveOut}`],
  ],
  [
    { resources: { claims: [{ name: "gpu" }] } },
    [
      'api resources.claims[0].name [unresolved-reference] is "gpu", which is not a claim of the pod; add it to pod.resourceClaims',
    ],
  ],
  [
    { resources: { limits: { "nvidia.com/gpu": 0.5 }, requests: { "nvidia.com/gpu": 0.5 } } },
    [
      'api resources.requests["nvidia.com/gpu"] [out-of-range] must be a whole number, but is 0.5; write "1"',
      'api resources.limits["nvidia.com/gpu"] [out-of-range] must be a whole number, but is 0.5; write "1"',
    ],
  ],
  [
    { resources: { requests: { "nvidia.com/gpu": 1 } } },
    [
      'api resources.requests["nvidia.com/gpu"] [conflicting-keys] has no limit, and of this resource request and limit are the same; write it in limits only, or the same in both',
    ],
  ],
  [
    { resources: { limits: { "a/b": 2 }, requests: { "a/b": 1 } } },
    [
      'api resources.requests["a/b"] [conflicting-keys] is 1, but the limit is 2: of this resource they are the same; write it in limits only, or the same in both',
    ],
  ],
  [
    { sidecars: { a: { order: 1, resources: { limits: { "hugepages-2Mi": "2Mi" } } } } },
    [
      "api sidecars.a.resources.limits.hugepages-2Mi [conflicting-keys] needs cpu or memory beside it; write a request for one of the two",
    ],
  ],
  [
    claims({ resources: { requests: {} } }),
    [
      'api persistent_volume_claims.data.spec.resources.requests.storage [missing-key] is missing; write a size such as "10Gi"',
    ],
  ],
  [
    claims({
      accessModes: ["ReadWriteOncePod", "ReadWriteOnce"],
      dataSource: { kind: "VolumeSnapshot", name: "a" },
    }),
    [
      "api persistent_volume_claims.data.spec.accessModes [conflicting-keys] has ReadWriteOncePod beside others; write it alone",
      'api persistent_volume_claims.data.spec.dataSource.apiGroup [missing-key] is missing, and only a PersistentVolumeClaim has none, not a "VolumeSnapshot"; write its API group, such as snapshot.storage.k8s.io for a VolumeSnapshot',
    ],
  ],
  [
    claims({
      dataSource: { kind: "PersistentVolumeClaim", name: "a" },
      dataSourceRef: { kind: "PersistentVolumeClaim", name: "a" },
    }),
    [
      "api persistent_volume_claims.data.spec.dataSource [conflicting-keys] is given, and so is dataSourceRef; keep dataSourceRef, which can say the same",
    ],
  ],
  [
    {
      volumes: [
        { name: "e", ephemeral: { volumeClaimTemplate: { metadata: { name: "x" }, spec: claim } } },
      ],
    },
    [
      "api volumes[0].ephemeral.volumeClaimTemplate.metadata.name [conflicting-keys] is given, but the claim is called after the pod and the volume; leave it out",
    ],
  ],
  [
    { volumes: [{ name: "e", azureDisk: { diskName: "d", diskURI: "/subscriptions/a" } }] },
    [
      'api volumes[0].azureDisk.diskURI [invalid-format] is "/subscriptions/a", which is not that of a disk of the kind Shared; write https://<account>.blob.core.windows.net/<container>/<disk>.vhd',
    ],
  ],
  [
    {
      volumes: [
        {
          name: "e",
          iscsi: {
            iqn: "iqn.2001-04.com.example:s",
            lun: 0,
            targetPortal: "a",
            chapAuthSession: true,
          },
        },
      ],
    },
    [`api volumes[0].iscsi.chapAuthSession [conflicting-keys] needs secretRef; ${leaveOut}`],
  ],
  [
    {
      volumes: [
        {
          name: "e",
          downwardAPI: {
            items: [
              { path: "a", fieldRef: { fieldPath: "status.podIP" } },
              { path: "b", resourceFieldRef: { resource: "limits.cpu" } },
            ],
          },
        },
      ],
    },
    [
      'api volumes[0].downwardAPI.items[0].fieldRef.fieldPath [conflicting-keys] is "status.podIP", which is not known when the volume is made; write a field of metadata, or use env',
      "api volumes[0].downwardAPI.items[1].resourceFieldRef.containerName [missing-key] is missing: a volume is of no container; write the name of the container; the app's own is called as the app is",
    ],
  ],
  [
    { env: { A: { valueFrom: { fieldRef: { fieldPath: "metadata.labels" } } } } },
    [
      'api env.A.valueFrom.fieldRef.fieldPath [conflicting-keys] is "metadata.labels", which is many values; write "metadata.labels[\'<key>\']"',
    ],
  ],
  [
    {
      volumes,
      env: {
        A: { valueFrom: { fileKeyRef: { volumeName: "config", path: "a", key: "A" } } },
        B: { valueFrom: { fileKeyRef: { volumeName: "scrtch", path: "a", key: "A" } } },
      },
    },
    [
      'api env.A.valueFrom.fileKeyRef.volumeName [conflicting-keys] is "config", which is not an emptyDir; name a volume that an init container writes: an emptyDir',
      'api env.B.valueFrom.fileKeyRef.volumeName [unknown-volume] is "scrtch", which is not a volume of the app; write "scratch"',
    ],
  ],
  [
    { deployment: { minReadySeconds: 600 } },
    [
      'api deployment.minReadySeconds [out-of-range] must be less than the 600 seconds of progressDeadlineSeconds, but is 600; write less, or "progressDeadlineSeconds": 1200',
    ],
  ],
  [
    {
      deployment: {
        strategy: { type: "Recreate", rollingUpdate: { maxSurge: "0%", maxUnavailable: 0 } },
      },
    },
    [
      `api deployment.strategy.rollingUpdate [conflicting-keys] needs type "RollingUpdate"; ${leaveOut}`,
      "api deployment.strategy.rollingUpdate.maxUnavailable [conflicting-keys] is 0, and so is maxSurge: no pod could be replaced; write more than 0 for one of the two",
    ],
  ],
  [
    { app_type: "worker", daemon_set: { updateStrategy: { rollingUpdate: { maxSurge: "101%" } } } },
    [
      'api daemon_set.updateStrategy.rollingUpdate.maxSurge [out-of-range] must be 100% at most, but is "101%"; write a percentage of 0% to 100%',
      'api daemon_set.updateStrategy.rollingUpdate.maxSurge [conflicting-keys] is "101%", but maxUnavailable is 1; write "maxUnavailable": 0 beside it',
    ],
  ],
  [
    {
      ...job,
      job: {
        podFailurePolicy: {
          rules: [{ action: "FailJob", onExitCodes: { operator: "In", values: [42, 0, 1] } }],
        },
      },
    },
    [
      "api job.podFailurePolicy.rules[0].onExitCodes.values [conflicting-keys] is [42,0,1], and must be exit codes in ascending order, each once, without 0; write [1,42]",
    ],
  ],
  [
    {
      ...job,
      job: {
        completionMode: "Indexed",
        backoffLimitPerIndex: 1,
        maxFailedIndexes: 100_001,
        podFailurePolicy: {
          rules: [
            { action: "FailJob", onExitCodes: { containerName: "x", operator: "In", values: [1] } },
          ],
        },
      },
    },
    [
      "api job.maxFailedIndexes [out-of-range] must be 100000 at most, but is 100001; write less",
      'api job.podFailurePolicy.rules[0].onExitCodes.containerName [unknown-value] is "x", which is not a container of the pod; known are api',
    ],
  ],
  [
    { container: { lifecycle: { postStart: { sleep: { seconds: 31 } } } } },
    [
      "api container.lifecycle.postStart.sleep.seconds [out-of-range] must be 30 at most, which are the seconds of pod.terminationGracePeriodSeconds, but is 31; write less, or a longer grace period",
    ],
  ],
  [
    { env: { A: { valueFrom: { fieldRef: { fieldPath: "metadata.labels['a b']" } } } } },
    [
      `api env.A.valueFrom.fieldRef.fieldPath [invalid-format] is "metadata.labels['a b']", but "a b" is not the key of a label; write the key as in pod_labels or pod_annotations`,
    ],
  ],
  [
    { ...job, job: { podFailurePolicy: { rules: [{ action: "FailIndex" }] } } },
    [
      'api job.podFailurePolicy.rules[0].action [conflicting-keys] is "FailIndex", but the job does not count the failures of each index; write backoffLimitPerIndex as well',
    ],
  ],
  [
    { pod: { resources: { limits: { cpu: 1, "ephemeral-storage": "1Gi" } } } },
    [
      "api pod.resources.limits.ephemeral-storage [conflicting-keys] is not for a whole pod, which has cpu, memory and hugepages; write it in the attribute resources",
    ],
  ],
  [
    {
      sidecars: {
        a: { order: 1, securityContext: { privileged: true, allowPrivilegeEscalation: false } },
      },
    },
    [
      "api sidecars.a.securityContext.allowPrivilegeEscalation [conflicting-keys] is False, but the container is privileged; leave it out",
    ],
  ],
  [
    { volumes: [{ name: "e", iscsi: { iqn: "eui.12", lun: 0, targetPortal: "a" } }] },
    [
      'api volumes[0].iscsi.iqn [invalid-format] is "eui.12", which is not the whole name of an end of iSCSI; write iqn.<year>-<month>.<domain>:<name>, eui. and 16 or naa. and 32 hexadecimal digits',
    ],
  ],
  [
    {
      pod_security_context: {
        sysctls: [
          { name: "a.b", value: "1" },
          { name: "a/b", value: "2" },
        ],
      },
    },
    [
      'api pod_security_context.sysctls[1].name [duplicate-name] is "a/b", and so is sysctls[0].name; keep one of the two',
    ],
  ],
  [
    { volumes: [{ name: "e", azureFile: { secretName: "a", shareName: "" } }] },
    ["api volumes[0].azureFile.shareName [empty] is empty; write the name of the share"],
  ],
  [
    {
      pod: {
        affinity: {
          podAntiAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: [
              { topologyKey: "a/b", matchLabelKeys: ["pod-template-hash"] },
            ],
          },
        },
      },
    },
    [
      `api pod.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].matchLabelKeys [conflicting-keys] needs labelSelector; ${leaveOut}`,
    ],
  ],
  [
    { ...job, job: { completions: 2, maxFailedIndexes: 3 } },
    ["api job.maxFailedIndexes [out-of-range] must be 2 at most, but is 3; write less"],
  ],
  [
    { volumes: [{ name: "e", fc: { targetWWNs: ["a"] } }] },
    [`api volumes[0].fc.targetWWNs [conflicting-keys] needs lun; ${leaveOut}`],
  ],
  [
    { pod: { os: { name: "linux" } }, security_context: { windowsOptions: {} } },
    [
      "api security_context.windowsOptions [conflicting-keys] is not for a pod whose os is linux; leave it out",
    ],
  ],
])("refused: %j", (app, want) => {
  expect(problems(app)).toEqual(want);
});

test("a chart for Windows has apps that say so themselves", () => {
  const [first = ""] = problems({}, { pod: { os: { name: "windows" } } });
  expect(first).toBe(
    'api pod_security_context.seccompProfile [conflicting-keys] is not for a pod whose os is windows; leave it out; of the defaults an app has none that says itself pod = {"os": {"name": "windows"}}',
  );
});

test.each<[Partial<App>, Partial<Chart>, string]>([
  [
    {
      network_policy: {
        ingress: [{ from: [{ ipBlock: { cidr: "10.0.0.0/8" }, podSelector: {} }] }],
      },
    },
    {},
    "api network_policy.ingress[0].from[0].ipBlock [conflicting-keys] is given beside a selector, and a peer is either addresses or pods; write two peers",
  ],
  [
    {},
    {
      network_policy: {
        monitoring: [{ ipBlock: { cidr: "10.0.0.0/8" }, namespaceSelector: {} }],
      },
    },
    "chart network_policy.monitoring[0].ipBlock [conflicting-keys] is given beside a selector, and a peer is either addresses or pods; write two peers",
  ],
  [
    { network_policy: { ingress: [{ ports: [{ endPort: 9 }] }] } },
    {},
    `api network_policy.ingress[0].ports[0].endPort [conflicting-keys] needs a port that is a number; ${leaveOut}`,
  ],
  [
    { network_policy: { ingress: [{ ports: [{ port: 10, endPort: 9 }] }] } },
    {},
    "api network_policy.ingress[0].ports[0].endPort [out-of-range] must be at least the 10 of port, but is 9; write the last port of the range",
  ],
])("%j %j", (app, chart, want) => {
  expect(problems(app, chart)).toEqual([want]);
});
