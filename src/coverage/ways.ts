/** How a BUILD file says a field of Kubernetes, and where the field then is. */
import type { App } from "../model/types.gen.js";
import { definitions, type Schema } from "../request/attributes.js";
import type { Json } from "../objects/json.js";
import { beside } from "./beside.js";
import type { CountedType } from "./fields.js";
import { sampleOf } from "./sample.js";

/** An app that says a field. */
export interface Said {
  readonly app: Partial<App>;
  /** The kind of the object that gets it. */
  readonly kind: string;
  /** Where in the object's spec. */
  readonly path: readonly (string | number)[];
  /** What has to be there, or in what is there; undefined where anything will do. */
  readonly value?: Json | undefined;
}

type Template = Pick<Said, "kind" | "path">;
const deployment: Template = { kind: "Deployment", path: ["template", "spec"] };
const job: Template = { kind: "Job", path: ["template", "spec"] };

const container = (of: Template = deployment): Template => ({
  ...of,
  path: [...of.path, "containers", 0],
});

/** Fields that an attribute of their own says: the app, and what Kubernetes gets where that is not in it. */
const elsewhere: Readonly<Record<string, Said>> = {
  "PodSpec.activeDeadlineSeconds": {
    ...job,
    app: { app_type: "job", pod: { activeDeadlineSeconds: 60 } },
    value: 60,
  },
  "PodSpec.automountServiceAccountToken": {
    ...deployment,
    app: { service_account: { automount: true } },
    value: true,
  },
  "PodSpec.containers": { ...deployment, app: {} },
  "PodSpec.imagePullSecrets": {
    ...deployment,
    app: { image_pull_secrets: ["pull"] },
    value: [{ name: "pull" }],
  },
  "PodSpec.initContainers": {
    ...deployment,
    app: { init_containers: { first: { order: 10, command: ["true"] } } },
    value: [{ name: "first", command: ["true"] }],
  },
  "PodSpec.restartPolicy": {
    ...job,
    app: { app_type: "job", job: { restartPolicy: "OnFailure" } },
    value: "OnFailure",
  },
  "PodSpec.securityContext": {
    ...deployment,
    app: { pod_security_context: { fsGroup: 1000 } },
    value: { fsGroup: 1000 },
  },
  "PodSpec.serviceAccountName": {
    ...deployment,
    app: { service_account: { name: "reader" } },
    value: "reader",
  },
  "PodSpec.volumes": {
    ...deployment,
    app: { volumes: [{ name: "v", emptyDir: {} }] },
    value: [{ name: "v", emptyDir: {} }],
  },
  "Container.args": { ...container(), app: { args: ["--a"] }, value: ["--a"] },
  "Container.command": { ...container(), app: { command: ["run"] }, value: ["run"] },
  "Container.env": {
    ...container(),
    app: { env: { A: "1" } },
    value: [{ name: "A", value: "1" }],
  },
  "Container.envFrom": {
    ...container(),
    app: { env_from: [{ configMapRef: { name: "flags" } }] },
    value: [{ configMapRef: { name: "flags" } }],
  },
  "Container.image": { ...container(), app: { image: "nginx", version: "1" }, value: "nginx:1" },
  "Container.livenessProbe": {
    ...container(),
    app: { health_check: { path: "/live" } },
    value: { httpGet: { path: "/live" } },
  },
  "Container.name": { ...container(), app: {} },
  "Container.ports": {
    ...container(),
    app: { ports: { metrics: 9090 } },
    value: [{ name: "metrics", containerPort: 9090 }],
  },
  "Container.readinessProbe": {
    ...container(),
    app: { health_check: { path: "/ready" } },
    value: { httpGet: { path: "/ready" } },
  },
  "Container.resources": {
    ...container(),
    app: { resources: { limits: { cpu: "2" } } },
    value: { limits: { cpu: "2" } },
  },
  "Container.securityContext": {
    ...container(),
    app: { security_context: { readOnlyRootFilesystem: true } },
    value: { readOnlyRootFilesystem: true },
  },
  "Container.startupProbe": {
    ...container(),
    app: { health_check: { path: "/", startup: { periodSeconds: 7 } } },
    value: { periodSeconds: 7 },
  },
  "Container.volumeMounts": {
    ...container(),
    app: {
      volumes: [{ name: "v", emptyDir: {} }],
      volume_mounts: [{ name: "v", mountPath: "/v" }],
    },
    value: [{ name: "v", mountPath: "/v" }],
  },
  "ServiceSpec.ports": {
    kind: "Service",
    path: [],
    app: { ports: { admin: { containerPort: 9000, servicePort: 90 } } },
    value: [{ name: "admin", port: 90 }],
  },
  "DeploymentSpec.replicas": { kind: "Deployment", path: [], app: { replicas: 3 }, value: 3 },
  "StatefulSetSpec.replicas": {
    kind: "StatefulSet",
    path: [],
    app: { stateful_set: {}, replicas: 3 },
    value: 3,
  },
  "StatefulSetSpec.volumeClaimTemplates": {
    kind: "StatefulSet",
    path: [],
    app: {
      stateful_set: {},
      persistent_volume_claims: { data: { size: "2Gi", mountPath: "/data" } },
    },
    value: [{ metadata: { name: "data" }, spec: { resources: { requests: { storage: "2Gi" } } } }],
  },
};

/** The attribute that takes the fields of a type, by the type. */
const settings = {
  PodSpec: { attribute: "pod", definition: "podSettings", at: deployment },
  Container: { attribute: "container", definition: "containerSettings", at: container() },
  ServiceSpec: {
    attribute: "service",
    definition: "serviceSettings",
    at: { kind: "Service", path: [] },
  },
  DeploymentSpec: {
    attribute: "deployment",
    definition: "deploymentSettings",
    at: { kind: "Deployment", path: [] },
  },
  StatefulSetSpec: {
    attribute: "stateful_set",
    definition: "statefulSetSettings",
    at: { kind: "StatefulSet", path: [] },
  },
  DaemonSetSpec: {
    attribute: "daemon_set",
    definition: "daemonSetSettings",
    at: { kind: "DaemonSet", path: [] },
  },
  JobSpec: { attribute: "job", definition: "jobSettings", at: { kind: "Job", path: [] } },
  CronJobSpec: {
    attribute: "cron_job",
    definition: "cronJobSettings",
    at: { kind: "CronJob", path: [] },
  },
} as const;

/** What every app of a type has, so that there is one of its objects. */
const typeOf: Readonly<Record<string, Partial<App>>> = {
  JobSpec: { app_type: "job", hook: { enabled: false } },
  CronJobSpec: { app_type: "cron-job", cron_job: { schedule: "30 3 * * *" } },
  DaemonSetSpec: { app_type: "worker" },
  StatefulSetSpec: { stateful_set: {} },
};

/**
 * An app that says a field, with whatever the field needs beside it.
 *
 * @returns undefined where no attribute takes it.
 */
export function said({ name, source }: CountedType, field: string): Said | undefined {
  const key = `${name}.${field}`;
  const written = elsewhere[key];
  if (written) return { ...written, path: [...written.path, field] };
  if (name === "Volume") return volume(field === "name" ? "emptyDir" : field, undefined);
  if (source !== undefined) return volume(source, field);
  const { attribute, definition, at } = settings[name as keyof typeof settings];
  const property = propertiesOf(definition)[field];
  if (property === undefined) return undefined;
  const { value = sampleOf(property) as Json, fields = {}, app = {} } = beside[key] ?? {};
  const base = { ...typeOf[name], ...app };
  const own = {
    ...(base as Readonly<Record<string, object>>)[attribute],
    ...fields,
    [field]: value,
  };
  return { ...at, path: [...at.path, field], app: { ...base, [attribute]: own }, value };
}

/** A volume with a source, and a field of that; what belongs to others is left out. */
function volume(source: string, field: string | undefined): Said | undefined {
  const { $ref = "" } = propertiesOf("Volume")[source] ?? {};
  const type = String($ref).replace("#/definitions/", "");
  const property = field === undefined ? {} : propertiesOf(type)[field];
  if (definitions[type] === undefined || property === undefined) return undefined;
  const {
    value = field === undefined ? undefined : (sampleOf(property) as Json),
    fields = {},
    without = [],
  } = beside[field === undefined ? type : `${type}.${field}`] ?? {};
  const least = Object.entries(sampleOf(definitions[type]) as Readonly<Record<string, Json>>);
  const content = {
    ...Object.fromEntries(least.filter(([key]) => !without.includes(key))),
    ...beside[type]?.fields,
    ...fields,
    ...(field !== undefined && value !== undefined && { [field]: value }),
  };
  const volumes = [{ name: "v", [source]: content }] as unknown as App["volumes"];
  const path = [...deployment.path, "volumes", 0, source, ...(field === undefined ? [] : [field])];
  return { ...deployment, path, app: { ...(volumes && { volumes }) }, value };
}

function propertiesOf(definition: string): Readonly<Record<string, Schema>> {
  return (definitions[definition]?.["properties"] ?? {}) as Readonly<Record<string, Schema>>;
}
