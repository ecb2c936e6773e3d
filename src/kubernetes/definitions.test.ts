import { expect, test } from "@jest/globals";
import { kubernetesDefinitions as definitions } from "./definitions.js";
import { problems, validatorOf } from "./testing/problems.js";

test("every definition compiles", () => {
  for (const name of Object.keys(definitions)) expect(validatorOf(name)).toBeDefined();
});

const properties = (name: string) =>
  Object.entries(definitions[name]?.["properties"] as Record<string, { $ref?: string }>);

test("a volume has all sources of Kubernetes, each closed", () => {
  const sources = properties("Volume").filter(([name]) => name !== "name");
  expect(sources).toHaveLength(30);
  for (const [name] of sources) {
    const input = { name: "v", [name]: { unknown: 1 } };
    expect(problems(validatorOf("Volume"), input)).toContain(
      `additionalProperties /${name}/unknown`,
    );
  }
});

test("lists that are maps say their keys", () => {
  const { env, ports } = Object.fromEntries(properties("Container"));
  expect(env).toMatchObject({ "x-list-map-keys": ["name"] });
  expect(ports).toMatchObject({ "x-list-map-keys": ["containerPort", "protocol"] });
});

test("no text of Kubernetes is copied: descriptions are short", () => {
  const texts = JSON.stringify(definitions).match(/"description":"[^"]*"/g) ?? [];
  expect(texts.filter((text) => text.length > 140)).toEqual([]);
});

const http = { httpGet: { path: "/healthz", port: "http", scheme: "HTTP" } };
const template = {
  metadata: { labels: { app: "x" }, annotations: { "example.com/a": "b c" } },
  spec: {
    automountServiceAccountToken: false,
    containers: [
      {
        name: "app",
        image: "ghcr.io/acme/app:1",
        imagePullPolicy: "IfNotPresent",
        ports: [{ name: "http", containerPort: 8080, protocol: "TCP" }],
        livenessProbe: { ...http, periodSeconds: 5 },
        readinessProbe: { grpc: { port: 9000 } },
        lifecycle: { preStop: { sleep: { seconds: 5 } } },
        securityContext: { procMount: "Default", seLinuxOptions: { level: "s0" } },
        volumeMounts: [{ name: "v", mountPath: "/v", mountPropagation: "None" }],
      },
    ],
    tolerations: [{ key: "gpu", operator: "Exists", effect: "NoSchedule" }],
    topologySpreadConstraints: [
      {
        maxSkew: 1,
        topologyKey: "kubernetes.io/hostname",
        whenUnsatisfiable: "ScheduleAnyway",
        labelSelector: { matchLabels: { app: "x" } },
      },
    ],
    volumes: [{ name: "v", nfs: { server: "nfs.local", path: "/v" } }],
  },
};
const selector = { matchLabels: { app: "x" } };
const claim = { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "1Gi" } } };
const service = { service: { name: "x", port: { number: 80 } } };
const target = { type: "Utilization", averageUtilization: 80 };

/** A good spec of each kind, and one mistake in it. */
test.each([
  ["PodSpec", template.spec, { restartPolicy: "always" }, "enum /restartPolicy"],
  [
    "PodSpec",
    template.spec,
    { ephemeralContainers: [] },
    "additionalProperties /ephemeralContainers",
  ],
  ["PodSpec", template.spec, { priority: 2 ** 31 }, "maximum /priority"],
  ["DeploymentSpec", { selector, template }, { replicas: -1 }, "minimum /replicas"],
  [
    "DeploymentSpec",
    { selector, template, strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: "25%" } } },
    { strategy: { rollingUpdate: { maxSurge: "25" } } },
    "pattern /strategy/rollingUpdate/maxSurge",
  ],
  [
    "StatefulSetSpec",
    { selector, template, volumeClaimTemplates: [{ metadata: { name: "data" }, spec: claim }] },
    { podManagementPolicy: "parallel" },
    "enum /podManagementPolicy",
  ],
  ["DaemonSetSpec", { selector, template }, { replicas: 1 }, "additionalProperties /replicas"],
  ["JobSpec", { template, completions: 1 }, { template: undefined }, "required /template"],
  [
    "CronJobSpec",
    { schedule: "*/5 1-3 * * MON", jobTemplate: { spec: { template } } },
    { schedule: "* * * *" },
    "pattern /schedule",
  ],
  [
    "ServiceSpec",
    { type: "ClusterIP", ports: [{ name: "http", port: 80, targetPort: "http" }] },
    { ports: [{ port: 80, targetPort: "80" }] },
    "pattern /ports/0/targetPort",
  ],
  [
    "IngressSpec",
    {
      rules: [
        { host: "a.b", http: { paths: [{ path: "/", pathType: "Prefix", backend: service }] } },
      ],
    },
    { defaultBackend: { service: { name: "x", port: {} } } },
    "minProperties /defaultBackend/service/port",
  ],
  [
    "NetworkPolicySpec",
    { podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: "10.0.0.0/8" } }] }] },
    { policyTypes: ["ingress"] },
    "enum /policyTypes/0",
  ],
  [
    "HorizontalPodAutoscalerSpec",
    {
      scaleTargetRef: { kind: "Deployment", name: "x" },
      maxReplicas: 3,
      metrics: [{ type: "Resource", resource: { name: "cpu", target } }],
    },
    { metrics: [{ type: "Resource" }] },
    "minProperties /metrics/0",
  ],
  ["PodDisruptionBudgetSpec", { minAvailable: 1 }, { maxUnavailable: "50%" }, "oneOf "],
  [
    "PolicyRule",
    { apiGroups: [""], resources: ["pods"], verbs: ["get"] },
    { verbs: [] },
    "minItems /verbs",
  ],
  [
    "PersistentVolumeClaimSpec",
    { ...claim, storageClassName: "" },
    { accessModes: ["RWO"] },
    "enum /accessModes/0",
  ],
])("%s %#", (name, good, change, want) => {
  const validate = validatorOf(name);
  expect(problems(validate, good)).toEqual([]);
  expect(problems(validate, JSON.parse(JSON.stringify({ ...good, ...change })))).toEqual([want]);
});
