/** What fields need beside them to be taken, and samples that the schema alone does not give. */
import type { App } from "../model/types.gen.js";
import type { Json } from "../objects/json.js";

interface Beside {
  readonly value?: Json;
  /** Further fields of the same map. */
  readonly fields?: Readonly<Record<string, Json>>;
  /** Fields that the map must not have then. */
  readonly without?: readonly string[];
  /** Further attributes of the app. */
  readonly app?: Partial<App>;
}

const balanced = { fields: { type: "LoadBalancer" } };
const indexed = { fields: { completionMode: "Indexed", completions: 2 } };
const never = { app: { container: { restartPolicy: "Never" } } } as const;
const secret = { fields: { secretRef: { name: "a" } } };

/** By type and field; by a type alone for all of its fields. */
export const beside: Readonly<Record<string, Beside>> = {
  "PodSpec.hostAliases": { value: [{ ip: "10.0.0.1", hostnames: ["db"] }] },
  "PodSpec.hostUsers": { value: false },
  "PodSpec.resources": { value: { limits: { cpu: "2", memory: "1Gi" } } },
  "PodSpec.shareProcessNamespace": {},
  "PodSpec.tolerations": { value: [{ key: "a", operator: "Exists" }] },
  "PodSpec.affinity": {
    value: {
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          { topologyKey: "kubernetes.io/hostname", labelSelector: { matchLabels: { a: "b" } } },
        ],
      },
    },
  },
  "PodSpec.dnsConfig": { value: { nameservers: ["10.0.0.1"] } },
  "PodSpec.enableServiceLinks": { value: true },
  "PodSpec.topologySpreadConstraints": {
    value: [
      {
        maxSkew: 2,
        topologyKey: "example.com/rack",
        whenUnsatisfiable: "DoNotSchedule",
        labelSelector: { matchLabels: { a: "b" } },
      },
    ],
  },
  "Container.restartPolicyRules": {
    value: [{ action: "Restart", exitCodes: { operator: "In", values: [42] } }],
    app: never.app,
  },
  "Container.volumeDevices": {
    value: [{ name: "disk", devicePath: "/dev/disk" }],
    app: { volumes: [{ name: "disk", persistentVolumeClaim: { claimName: "disk" } }] },
  },
  "Container.lifecycle": { value: { preStop: { sleep: { seconds: 5 } } } },
  "Container.stdinOnce": { fields: { stdin: true } },
  "ServiceSpec.allocateLoadBalancerNodePorts": { ...balanced, value: false },
  "ServiceSpec.clusterIP": { value: "None" },
  "ServiceSpec.clusterIPs": { value: ["None"], fields: { clusterIP: "None" } },
  "ServiceSpec.externalTrafficPolicy": { ...balanced, value: "Local" },
  "ServiceSpec.healthCheckNodePort": {
    value: 30100,
    fields: { type: "LoadBalancer", externalTrafficPolicy: "Local" },
  },
  "ServiceSpec.loadBalancerClass": balanced,
  "ServiceSpec.loadBalancerIP": { ...balanced, value: "10.0.0.1" },
  "ServiceSpec.loadBalancerSourceRanges": balanced,
  "ServiceSpec.sessionAffinity": { value: "ClientIP" },
  "ServiceSpec.sessionAffinityConfig": {
    value: { clientIP: { timeoutSeconds: 60 } },
    fields: { sessionAffinity: "ClientIP" },
  },
  "ServiceSpec.type": { value: "NodePort" },
  "ServiceSpec.externalName": { value: "db.example.com", fields: { type: "ExternalName" } },
  "DeploymentSpec.progressDeadlineSeconds": { value: 700 },
  "DeploymentSpec.strategy": { value: { type: "Recreate" } },
  "StatefulSetSpec.updateStrategy": { value: { type: "OnDelete" } },
  "StatefulSetSpec.ordinals": { value: { start: 1 } },
  "StatefulSetSpec.persistentVolumeClaimRetentionPolicy": { value: { whenDeleted: "Delete" } },
  "DaemonSetSpec.updateStrategy": { value: { type: "OnDelete" } },
  "JobSpec.backoffLimitPerIndex": indexed,
  "JobSpec.completionMode": { value: "Indexed", fields: { completions: 2 } },
  "JobSpec.maxFailedIndexes": { fields: { ...indexed.fields, backoffLimitPerIndex: 1 } },
  "JobSpec.podFailurePolicy": {
    value: { rules: [{ action: "Ignore", onPodConditions: [{ type: "DisruptionTarget" }] }] },
    fields: { restartPolicy: "Never" },
  },
  "JobSpec.ttlSecondsAfterFinished": { app: { hook: { enabled: true } } },
  "JobSpec.successPolicy": { ...indexed, value: { rules: [{ succeededCount: 1 }] } },
  "CronJobSpec.timeZone": { value: "Europe/Berlin" },
  AzureDiskVolumeSource: {
    fields: { diskURI: "https://a.blob.core.windows.net/b/c.vhd" },
  },
  "AzureDiskVolumeSource.diskURI": { value: "https://a.blob.core.windows.net/b/c.vhd" },
  EphemeralVolumeSource: {
    fields: {
      volumeClaimTemplate: {
        spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
      },
    },
  },
  "EphemeralVolumeSource.volumeClaimTemplate": {
    value: {
      spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } },
    },
  },
  FCVolumeSource: { fields: { lun: 1 } },
  "FCVolumeSource.wwids": { without: ["targetWWNs"] },
  "FlockerVolumeSource.datasetUUID": { without: ["datasetName"] },
  "ISCSIVolumeSource.chapAuthDiscovery": secret,
  "ISCSIVolumeSource.chapAuthSession": secret,
  ProjectedVolumeSource: { fields: { sources: [{ secret: { name: "a" } }] } },
  "ProjectedVolumeSource.sources": { value: [{ secret: { name: "a" } }] },
  "DownwardAPIVolumeSource.items": {
    value: [{ path: "a", fieldRef: { fieldPath: "metadata.name" } }],
  },
  "EmptyDirVolumeSource.medium": { value: "Memory" },
  "EmptyDirVolumeSource.sizeLimit": { value: "1Gi" },
};
