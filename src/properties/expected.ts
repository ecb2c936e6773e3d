/** What the cluster must get for an app, said a second time and in another way than the generator and its templates do. */
import { type App, type Chart, type HealthCheck } from "../model/types.gen.js";
import { type Json, type JsonObject, objectOf } from "../objects/json.js";
import { type ChartCase } from "./chart.js";
import { omitted, picked } from "./members.js";
import { policyOf } from "./expected_calls.js";
import { configsOf, contentOf, expectedPod, secretNames } from "./expected_pod.js";
import { backendOf, inOrder, portsOf, servicesOf } from "./expected_ports.js";
import { type Routes, routesOf } from "./expected_routes.js";

/** The fields of an app's objects that its attributes decide. */
export interface Expected {
  readonly container: JsonObject;
  /** The pod without its containers. */
  readonly pod: JsonObject;
  /** The spec of the workload that the attributes decide beside its pod, by the workload's kind. */
  readonly workload: JsonObject;
  /** The specs of the claims that the chart makes, by the end of their names. */
  readonly claims: JsonObject;
  /** The Job without its pod, or that of a CronJob; undefined where there is none. */
  readonly job: JsonObject | undefined;
  /** The annotations of the Job that make it a hook; undefined where there is no Job. */
  readonly hook: JsonObject | undefined;
  /** undefined for a job, and where somebody else sets them. */
  readonly replicas: number | undefined;
  /** What scales the app, but for what it scales; undefined where the chart has no autoscaler that is on. */
  readonly autoscaler: JsonObject | undefined;
  /** The budget, but for its selector; undefined where the chart has none. */
  readonly budget: JsonObject | undefined;
  /** What each Service holds but for its selector, in any order. */
  readonly services: readonly Json[];
  /** Those of the app, in any order. */
  readonly ingresses: readonly Json[];
  readonly routes: Routes;
  /** undefined where the chart makes none. */
  readonly account: JsonObject | undefined;
  /** What the account may do, and whether it is bound to that, in any order. */
  readonly roles: readonly Json[];
  /** What each monitor scrapes, and how many Services it selects, in any order. */
  readonly monitors: readonly Json[];
  /** What is added to the labels of the workload and its pods, and the annotations of the pods. */
  readonly labels: JsonObject;
  /** The spec of its NetworkPolicy; undefined where there is none. */
  readonly policy: JsonObject | undefined;
  /** What each ConfigMap holds, in any order. */
  readonly configMaps: readonly Json[];
  /** The name that the app's objects are given; undefined where the release decides. */
  readonly name: string | undefined;
}

/** What an app's objects must hold. */
export function expectedOf(app: App, whole: ChartCase): Expected {
  const { app_type: type } = app;
  const autoscaler = autoscalerOf(app);
  const runsToItsEnd = type === "job" || type === "cron-job";
  const { chart } = whole;
  const ingresses = ingressesOf(app, chart);
  const routes = routesOf(app, chart);
  const isReached = ingresses.length > 0 || Object.keys(routes).length > 0;
  const configs = configsOf(app, whole);
  return {
    ...expectedPod(app, whole, configs, probesOf(app)),
    workload: workloadOf(app),
    claims: claimsOf(app),
    job: runsToItsEnd ? jobOf(app) : undefined,
    hook: type === "job" ? { ...annotationsOf(app, chart), ...hookOf(app) } : undefined,
    replicas:
      runsToItsEnd || app.daemon_set || app.replicas === "unmanaged" || autoscaler
        ? undefined
        : (app.replicas ?? 1),
    autoscaler,
    budget: runsToItsEnd || app.daemon_set ? undefined : budgetOf(app),
    services: runsToItsEnd ? [] : servicesOf(app, chart, isReached),
    ingresses,
    routes,
    account: accountOf(app, whole),
    roles: rolesOf(app),
    monitors: monitorsOf(app, chart),
    labels: {
      object: { ...chart.labels, ...app.labels },
      pod: { ...app.pod_labels },
      annotations: { ...app.pod_annotations },
    },
    policy: policyOf(app, [...ingresses, ...Object.values(routes)], whole),
    configMaps: sorted(configs.map(contentOf)),
    name: hasHashedName(app) ? undefined : app.fullname_override || undefined,
  };
}

function workloadOf(app: App): JsonObject {
  const { app_type: type, cron_job: cronJob } = app;
  if (type === "cron-job") return { CronJob: cronJob as unknown as JsonObject };
  if (type === "job") return { Job: {} };
  if (app.stateful_set) return { StatefulSet: app.stateful_set as unknown as JsonObject };
  if (app.daemon_set) return { DaemonSet: app.daemon_set as unknown as JsonObject };
  return { Deployment: (app.deployment ?? {}) as unknown as JsonObject };
}

function autoscalerOf({
  horizontal_pod_autoscaler: settings,
  scaled_object: keda,
}: App): JsonObject | undefined {
  if (keda && keda.enabled !== false) return omitted(keda, "enabled") as unknown as JsonObject;
  if (!settings || settings.enabled === false) return undefined;
  const { cpu, memory, metrics = [], ...spec } = omitted(settings, "enabled");
  const usual = Object.entries({ cpu, memory }).flatMap(([name, averageUtilization]) =>
    averageUtilization === undefined
      ? []
      : [
          {
            type: "Resource",
            resource: { name, target: { type: "Utilization", averageUtilization } },
          },
        ],
  );
  return { ...spec, metrics: [...usual, ...metrics] } as unknown as JsonObject;
}

/** Several pods have one; of an app that an autoscaler scales, its minimum counts. */
function budgetOf(app: App): JsonObject | undefined {
  const {
    pod_disruption_budget: own = {},
    horizontal_pod_autoscaler: hpa,
    scaled_object: keda,
  } = app;
  if (own === null || own.enabled === false) return undefined;
  const fewest =
    hpa && hpa.enabled !== false
      ? hpa.minReplicas
      : keda && keda.enabled !== false
        ? keda.minReplicaCount
        : app.replicas;
  const isAsked = Object.keys(own).length > 0;
  if (!isAsked && !(typeof fewest === "number" && fewest > 1)) return undefined;
  const spec = omitted(own, "enabled");
  const isSaid = spec.minAvailable !== undefined || spec.maxUnavailable !== undefined;
  return { ...(isSaid ? {} : { maxUnavailable: 1 }), ...spec };
}

function claimsOf({
  persistent_volume_claims: claims = {},
  stateful_set: stateful,
}: App): JsonObject {
  const made = Object.entries(claims).filter(
    ([, { existingClaim }]) => existingClaim === undefined,
  );
  return Object.fromEntries(
    made.map(([name, { keep = true, spec, ...claim }]) => {
      const { accessModes = ["ReadWriteOnce"], storageClassName, size } = claim;
      const own = {
        accessModes,
        ...(storageClassName === undefined ? {} : { storageClassName }),
        resources: { requests: { storage: size ?? "" } },
      };
      return [name, { spec: (spec ?? own) as unknown as Json, keep: stateful ? "its own" : keep }];
    }),
  );
}

function jobOf({ app_type: type, job, hook }: App): JsonObject {
  // What Helm or Argo CD starts must not outlive the release.
  const isHook = type === "job" && hook?.enabled !== false;
  const deadline = isHook ? { activeDeadlineSeconds: hook?.deadline ?? 3600 } : {};
  const spec: object = { backoffLimit: 3, ...job, ...deadline };
  return omitted(spec as JsonObject, "restartPolicy");
}

/** By phase: Helm's hooks, Argo CD's, and where each begins to count. */
const phases = {
  before: ["pre-install,pre-upgrade", "PreSync", -5, -1],
  after: ["post-install,post-upgrade", "PostSync", 0, 0],
  test: ["test", "Skip", 0, 0],
} as const;

function hookOf({ hook = {} }: App): JsonObject {
  const { enabled = true, phase = "before", by = ["helm", "argo"], order = 0 } = hook;
  if (!enabled) return {};
  const [helm, argo, weight, wave] = phases[phase];
  const isTest = phase === "test";
  return {
    ...(by.includes("helm") && {
      "helm.sh/hook": helm,
      "helm.sh/hook-weight": String(weight + order),
      "helm.sh/hook-delete-policy": "before-hook-creation,hook-succeeded",
    }),
    ...((by.includes("argo") || isTest) && { "argocd.argoproj.io/hook": argo }),
    ...(!isTest && {
      ...(by.includes("argo") && {
        "argocd.argoproj.io/hook-delete-policy": "BeforeHookCreation,HookSucceeded",
      }),
      "argocd.argoproj.io/sync-wave": String(wave + order),
    }),
  };
}

/** A Job that Helm does not replace itself. */
function hasHashedName({ app_type: type, hook }: App): boolean {
  return type === "job" && (hook?.enabled === false || !(hook?.by ?? ["helm"]).includes("helm"));
}

/** What every object of an app is annotated with. */
function annotationsOf(app: App, chart: Chart): Readonly<Record<string, string>> {
  return { ...chart.annotations, ...app.annotations };
}

function rolesOf({ role, cluster_role: clusterRole }: App): Json[] {
  const made = [
    { kind: "Role", own: role },
    { kind: "ClusterRole", own: clusterRole },
  ];
  return inOrder(
    made.flatMap(({ kind, own }): Json[] =>
      own ? [{ kind, ...(own as unknown as JsonObject), isBound: true }] : [],
    ),
  );
}

function monitorsOf(app: App, chart: Chart): Json[] {
  const { service_monitor: byService, pod_monitor: byPods } = app;
  const short = ["port", "path", "interval", "scrapeTimeout", "scheme"];
  const monitor = (kind: string, key: string, services: number, own: object): JsonObject => {
    const all = own as JsonObject;
    return {
      kind,
      services,
      labels: { ...chart.labels, ...app.labels, ...objectOf(all["labels"]) },
      spec: {
        ...omitted(all, "labels", ...short),
        [key]: all[key] ?? [picked(all, short)],
      },
    };
  };
  return inOrder([
    ...(byService ? [monitor("ServiceMonitor", "endpoints", 1, byService)] : []),
    ...(byPods ? [monitor("PodMonitor", "podMetricsEndpoints", 0, byPods)] : []),
  ]);
}

function accountOf(app: App, whole: ChartCase): JsonObject | undefined {
  const { chart } = whole;
  const { service_account: account } = app;
  if (account === undefined || account.create === false) return undefined;
  const pull = account.imagePullSecrets ?? [];
  return {
    labels: { ...chart.labels, ...app.labels, ...account.labels },
    ...(pull.length > 0 && {
      imagePullSecrets: pull.map(({ name }) => ({ name: secretNames(app, whole)(name) })),
    }),
    annotations: { ...annotationsOf(app, chart), ...account.annotations },
    automount: account.automount ?? false,
    ...(account.name ? { name: account.name } : {}),
  };
}

/** Contents of ConfigMaps in an order of their own. */
export function sorted(contents: readonly JsonObject[]): Json[] {
  const ordered = (map: Json | undefined): JsonObject =>
    Object.fromEntries(Object.entries(objectOf(map)).sort());
  return contents
    .map(({ data, binaryData, ...rest }) =>
      JSON.stringify({ data: ordered(data), binaryData: ordered(binaryData), ...rest }),
    )
    .sort()
    .map((text) => JSON.parse(text) as Json);
}

/** The handler that a probe or a health check names. */
function handlerOf(probe: object): "exec" | "grpc" | "tcpSocket" | "httpGet" | undefined {
  const [other] = (["exec", "grpc", "tcpSocket"] as const).filter((key) =>
    Object.hasOwn(probe, key),
  );
  const isHttp = ["path", "port", "scheme", "host", "httpHeaders"].some((key) =>
    Object.hasOwn(probe, key),
  );
  return other ?? (isHttp ? "httpGet" : undefined);
}

function numberOf(app: App, port: number | string): Json {
  return portsOf(app).find(({ name }) => name === port)?.["containerPort"] ?? port;
}

function probesOf(app: App): JsonObject {
  const check = app.health_check;
  if (!check || check.enabled === false) return {};
  const { liveness, readiness, startup, ...base } = check;
  const probe = (own: object | undefined, ready: boolean): JsonObject => {
    const { successThreshold, terminationGracePeriodSeconds: grace, ...others } = base;
    const all = {
      timeoutSeconds: 5,
      ...others,
      ...(ready && successThreshold !== undefined ? { successThreshold } : {}),
      ...(ready || grace === undefined ? {} : { terminationGracePeriodSeconds: grace }),
      ...own,
    };
    const { enabled, ...rest } = all as HealthCheck;
    if (enabled === false) return {};
    const { exec, grpc, tcpSocket, ...more } = rest;
    const timing = omitted(more, "path", "port", "scheme", "host", "httpHeaders");
    const of = handlerOf(own ?? {}) ?? handlerOf(base) ?? "httpGet";
    const from = handlerOf(own ?? {}) && handlerOf(own ?? {}) !== handlerOf(base) ? own : rest;
    const { path: ownPath, port: ownPort } = from as HealthCheck;
    const action = {
      exec,
      grpc: grpc && { ...grpc, port: numberOf(app, grpc.port) },
      tcpSocket,
      httpGet: {
        path: ownPath ?? "/health",
        port: ownPort ?? "http",
        ...picked({ ...from }, ["scheme", "host", "httpHeaders"]),
      },
    }[of];
    return { [of]: action, ...timing } as unknown as JsonObject;
  };
  const named = {
    livenessProbe: probe({ failureThreshold: base.failureThreshold ?? 6, ...liveness }, false),
    readinessProbe: probe(readiness, true),
    startupProbe: probe({ periodSeconds: 5, failureThreshold: 30, ...startup }, false),
  };
  return Object.fromEntries(
    Object.entries(named).filter(([, value]) => Object.keys(value).length > 0),
  );
}

function ingressesOf(app: App, chart: Chart): Json[] {
  const { ingress: own, ingresses = {}, app_type: type } = app;
  if (type === "job" || type === "cron-job") return [];
  const first = own ?? (own === undefined && type === "external-api" ? {} : undefined);
  const all = [...(first ? [first] : []), ...Object.values(ingresses)];
  return inOrder(all.flatMap((one) => ingressOf(app, chart, one)));
}

function ingressOf(app: App, chart: Chart, own: NonNullable<App["ingress"]>): Json[] {
  const defaults = chart.ingress ?? {};
  if (!(own.enabled ?? defaults.enabled ?? true)) return [];
  const { host, hosts, paths, rules } = own;
  // One that is made up is not compared.
  const given = rules ?? (hosts ?? [host || null]).map((one) => ({ host: one, paths }));
  const annotations = { ...annotationsOf(app, chart), ...defaults.annotations, ...own.annotations };
  return [
    {
      annotations,
      className: own.className ?? defaults.className ?? "",
      tls: [own.tls ?? defaults.tls ?? []].flat().map(({ secretName }) => secretName),
      rules: given.map((rule) => ({
        host: rule.host,
        paths: (rule.paths ?? [{ path: "/" }]).map(({ path, pathType = "Prefix", port }) => ({
          path,
          pathType,
          port: backendOf(app, port),
        })),
      })),
    },
  ];
}
