/** The pod that an app must get. Everything that its templates could say is here: what is too much is a difference. */
import { dnsLabel, scratchName } from "../model/names.js";
import { type App, type Chart, type Env, type ServiceUrl } from "../model/types.gen.js";
import { type Json, type JsonObject } from "../objects/json.js";
import { type ChartCase } from "./chart.js";
import { omitted } from "./members.js";
import { urlOf } from "./expected_calls.js";
import { containerPorts } from "./expected_ports.js";

/** A ConfigMap of an app, with what it holds. */
export interface Config {
  readonly name: string;
  readonly data: Readonly<Record<string, string>>;
  readonly binaryData: Readonly<Record<string, string>>;
  readonly mountPath?: string;
  readonly subPath?: string;
  readonly items?: readonly { key: string; path: string; mode?: number }[];
  readonly defaultMode?: number;
  readonly envFrom?: boolean;
  readonly immutable?: boolean;
}

/** The ConfigMaps of an app, with those that it takes of the chart's, in the order of their names. */
export function configsOf(app: App, { chart, files }: ChartCase): Config[] {
  const own = written(app, files);
  const choice = app.inherit?.config ?? true;
  const taken = written(chart, files).filter(
    ({ name, mountPath, envFrom }) =>
      (choice === true || (choice !== false && !choice.omit.includes(name))) &&
      (mountPath !== undefined || envFrom === true || own.some((one) => one.name === name)),
  );
  const others = taken.filter(({ name }) => own.every((one) => one.name !== name));
  const merged = own.map((one) => {
    const below = taken.find(({ name }) => name === one.name);
    if (!below) return one;
    const items = [...(below.items ?? []), ...(one.items ?? [])];
    const data = { ...below.data, ...one.data };
    const binary = Object.entries(below.binaryData).filter(([key]) => !Object.hasOwn(data, key));
    return {
      ...below,
      ...one,
      ...(items.length > 0 && { items }),
      data,
      binaryData: Object.fromEntries(binary),
    };
  });
  return [...others, ...merged].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What `config` and `config_files` say. @param files - what is in files, in base64, by label. */
function written(
  app: Pick<App & Chart, "config" | "config_files">,
  files: ChartCase["files"],
): Config[] {
  const values = Object.entries(app.config ?? {}).map(([name, { data = {}, ...rest }]): Config => ({
    ...rest,
    name,
    data,
    binaryData: {},
  }));
  const read = Object.entries(app.config_files ?? {}).map(([name, own]): Config => {
    const { files: labels, ...rest } = own;
    const contents = Object.entries(labels).map(([key, label]) => {
      const base64 = files[label] ?? "";
      const text = Buffer.from(base64, "base64").toString();
      const isText = Buffer.from(text).toString("base64") === base64;
      return { key, isText, content: isText ? text : base64 };
    });
    const those = (text: boolean): Record<string, string> =>
      Object.fromEntries(
        contents.flatMap(({ key, isText, content }) => (isText === text ? [[key, content]] : [])),
      );
    return { ...rest, name, data: those(true), binaryData: those(false) };
  });
  return [...values, ...read];
}

/** The ConfigMap itself, whatever its name. */
export function contentOf({ data, binaryData, immutable = false }: Config): JsonObject {
  return { data, binaryData, immutable };
}

/** The name that an app finds a Secret by: a job that runs before the release has copies of what operators make. */
export function secretNames(
  { app_type: type, hook }: App,
  { chart, apps }: Pick<ChartCase, "chart" | "apps">,
): (name: string) => string {
  const operated = new Set(
    [chart, ...apps].flatMap(({ external_secrets: own = {} }) => Object.keys(own)),
  );
  const runsBefore =
    type === "job" && hook?.enabled !== false && (hook?.phase ?? "before") === "before";
  return (name) => (runsBefore && operated.has(name) ? `${name}-hook` : name);
}

/** The pod of an app, and its container. */
export function expectedPod(
  app: App,
  whole: ChartCase,
  configs: readonly Config[],
  probes: JsonObject,
): { container: JsonObject; pod: JsonObject } {
  const { chart, apps, release: instance } = whole;
  const secret = secretNames(app, { chart, apps });
  const environment = chart.environment ?? "dev";
  const variables = (of: App) =>
    envOf(allEnv(of, chart), environment, secret, (url) => urlOf(url, app, whole));
  // SemVer's + is no character of an image tag.
  const version = chart.app_version ?? (chart.chart_version ?? "0.1.0").replace("+", "_");
  const mounts = configs.filter(({ mountPath }) => mountPath !== undefined);
  const claims = Object.entries(app.persistent_volume_claims ?? {}).sort();
  const scratch = Object.entries(app.scratch ?? {}).sort();
  const account = app.service_account;
  return {
    container: {
      name: app.app_name.toLowerCase().replaceAll("_", "-"),
      image:
        inRegistry(imageOf(app), chart) +
        (app.digest ? `@${app.digest}` : `:${app.version || version}`),
      ...filled({
        command: app.command ?? [],
        args: app.args ?? [],
        env: variables(app),
        envFrom: [
          ...configs
            .filter(({ envFrom }) => envFrom)
            .map((config) => ({ configMap: contentOf(config) })),
          ...[
            ...(app.inherit?.envFrom === false ? [] : (chart.env_from ?? [])),
            ...(app.env_from ?? []),
          ].map(({ secretRef, ...rest }) => ({
            ...rest,
            ...(secretRef && { secretRef: { ...secretRef, name: secret(secretRef.name) } }),
          })),
        ],
        ports: containerPorts(app),
        ...(app.resources === undefined ? {} : { resources: app.resources }),
        securityContext: containerSecurity(app, chart),
        volumeMounts: [
          ...mounts.map(({ name, mountPath, subPath }) => ({
            name: volumeName(name),
            mountPath,
            ...(subPath === undefined ? {} : { subPath }),
            readOnly: true,
          })),
          ...claims.flatMap(([name, { mountPath, subPath, readOnly }]) =>
            mountPath === undefined
              ? []
              : [
                  {
                    name,
                    mountPath,
                    ...(subPath ? { subPath } : {}),
                    ...(readOnly ? { readOnly } : {}),
                  },
                ],
          ),
          ...scratch.map(([path]) => ({ name: scratchName(path), mountPath: path })),
          ...(app.volume_mounts ?? []),
        ],
      }),
      ...probes,
      ...containerFields(app, chart),
    },
    pod: {
      restartPolicy: ["job", "cron-job"].includes(app.app_type)
        ? (app.job?.restartPolicy ?? "Never")
        : "Always",
      ...(account && {
        serviceAccountName: account.create === false ? (account.name ?? "") : "the app's own",
      }),
      automountServiceAccountToken: account?.automount ?? false,
      enableServiceLinks: false,
      ...omitted(podFields(app, chart), "topologySpreadConstraints"),
      ...filled({
        topologySpreadConstraints: spreadOf(app, podFields(app, chart), instance),
        initContainers: besideOf(app, chart, version, secret, variables),
        imagePullSecrets: [
          ...new Set([...(chart.image_pull_secrets ?? []), ...(app.image_pull_secrets ?? [])]),
        ].map((name) => ({ name: secret(name) })),
        securityContext: {
          ...(isRestricted(app, chart) && { runAsNonRoot: true }),
          ...(isForWindows(app) ? {} : { seccompProfile: { type: "RuntimeDefault" } }),
          ...app.pod_security_context,
        },
        volumes: [
          ...mounts.map((config) => ({
            name: volumeName(config.name),
            configMap: {
              ...contentOf(config),
              ...(config.items && { items: config.items }),
              ...(config.defaultMode !== undefined && { defaultMode: config.defaultMode }),
            },
          })),
          ...(app.stateful_set ? [] : claims).map(([name, { existingClaim }]) => ({
            name,
            persistentVolumeClaim: { claimName: existingClaim ?? "the app's own" },
          })),
          ...scratch.map(([path, sizeLimit]) => ({
            name: scratchName(path),
            emptyDir: { sizeLimit },
          })),
          ...(app.volumes ?? []).map((volume) => withSecrets(volume, secret)),
        ],
      }),
    },
  };
}

/** Init containers and sidecars: those with an early order first, and of the same the init containers. */
function besideOf(
  app: App,
  chart: Chart,
  version: string,
  secret: (name: string) => string,
  variables: (of: App) => Json,
): unknown[] {
  const all = [
    ...Object.entries(app.init_containers ?? {}).map(([name, own]) => ({ name, own, last: 0 })),
    ...Object.entries(app.sidecars ?? {}).map(([name, own]) => ({ name, own, last: 1 })),
  ];
  all.sort((a, b) => a.own.order - b.own.order || a.last - b.last || (a.name < b.name ? -1 : 1));
  return all.map(({ name, own, last }) => {
    const { env = {}, image, envFrom = [], securityContext: security, ...fields } = own;
    const of = { ...app, env, security_context: security ?? {} };
    const { command = [], args = [], volumeMounts = [], resources = {}, ...rest } = fields;
    const appImage = `${inRegistry(imageOf(app), chart)}${app.digest ? `@${app.digest}` : `:${app.version || version}`}`;
    return {
      ...omitted(rest, "order"),
      ...(last === 1 && { restartPolicy: "Always" }),
      name,
      image: image === undefined ? appImage : inRegistry(image, chart),
      ...filled({
        args,
        command,
        env: variables(of),
        envFrom: envFrom.map(({ secretRef, ...source }) => ({
          ...source,
          ...(secretRef && { secretRef: { ...secretRef, name: secret(secretRef.name) } }),
        })),
        resources,
        securityContext: containerSecurity(of, chart),
        volumeMounts,
      }),
    };
  });
}

type Fields = Readonly<Record<string, unknown>>;

/** The chart's fields and an app's: of two lists or maps both, else the app's. */
function both(chart: object = {}, app: object = {}): Fields {
  const result: Record<string, unknown> = { ...chart };
  for (const [key, own] of Object.entries(app) as [string, unknown][]) {
    const shared = result[key];
    if (Array.isArray(shared) && Array.isArray(own)) {
      result[key] = (shared as unknown[]).concat(own);
    } else if (shared !== undefined && typeof own === "object" && !Array.isArray(own)) {
      result[key] = { ...(shared as object), ...own };
    } else result[key] = own;
  }
  return result;
}

function podFields({ pod, inherit }: App, chart: Chart): JsonObject {
  return both(inherit?.pod === false ? {} : chart.pod, pod) as JsonObject;
}

function containerFields(app: App, chart: Chart): JsonObject {
  const { container, inherit, shutdown_delay_seconds: seconds } = app;
  const fields = both(inherit?.container === false ? {} : chart.container, container);
  if (!seconds) return fields as JsonObject;
  const lifecycle = { ...(fields["lifecycle"] as object), preStop: { sleep: { seconds } } };
  return { ...fields, lifecycle };
}

/** A Deployment's pods are spread in any case; what is counted is said where it is not. */
function spreadOf(app: App, fields: Fields, release: string): unknown[] {
  const deploys =
    !["job", "cron-job"].includes(app.app_type) && !app.stateful_set && !app.daemon_set;
  const soft = { maxSkew: 1, whenUnsatisfiable: "ScheduleAnyway" };
  const given = (fields["topologySpreadConstraints"] ??
    (deploys
      ? ["kubernetes.io/hostname", "topology.kubernetes.io/zone"].map((topologyKey) => ({
          ...soft,
          topologyKey,
        }))
      : [])) as Fields[];
  const name = app.app_name.toLowerCase().replaceAll("_", "-");
  const matchLabels = {
    "app.kubernetes.io/name": name,
    "app.kubernetes.io/instance": release,
  };
  return given.map((one) => ({
    ...(deploys && !one["labelSelector"] && { matchLabelKeys: ["pod-template-hash"] }),
    labelSelector: { matchLabels },
    ...one,
  }));
}

/** An image without a registry is in the chart's; the host of one has a dot or a port. */
function inRegistry(image: string, { image_registry: registry }: Chart): string {
  const [host = "", ...path] = image.split("/");
  const names =
    path.length > 0 && (host === "localhost" || host.includes(".") || host.includes(":"));
  return registry && !names ? `${registry}/${image}` : image;
}

function imageOf(app: App): string {
  if (app.image) return app.image;
  const name = app.domain ? `${app.domain}-${app.app_name}` : app.app_name;
  return [app.registry, app.organization, app.repo_name || name.toLowerCase()]
    .filter((part) => part)
    .join("/");
}

function volumeName(config: string): string {
  return dnsLabel(`config-${config}`);
}

/** An app's own variables, and before them or among them the chart's. */
function allEnv({ env = {}, inherit }: App, { env: shared = {} }: Chart): Env {
  const taken = Object.entries(shared).filter(([name]) => {
    return typeof inherit?.env === "object"
      ? !inherit.env.omit.includes(name)
      : inherit?.env !== false;
  });
  if (!Array.isArray(env)) return { ...Object.fromEntries(taken), ...env };
  const rest = taken.filter(([name]) => !env.some((own) => own.name === name));
  const items = rest
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, source]) => ({
      name,
      ...(typeof source === "object" ? source : { value: source }),
    }));
  return [...items, ...env];
}

function envOf(
  env: Env,
  environment: string,
  secret: (name: string) => string,
  url: (url: ServiceUrl) => string,
): Json {
  const entries: (readonly [string, unknown])[] = Array.isArray(env)
    ? env.map(({ name, value, ...source }) => [name, value ?? source])
    : Object.entries(env).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, given]) => {
    if (typeof given === "object" && given !== null && "valueFrom" in given) {
      const { secretKeyRef, ...rest } = given.valueFrom as { secretKeyRef?: { name: string } };
      const valueFrom = secretKeyRef
        ? { secretKeyRef: { ...secretKeyRef, name: secret(secretKeyRef.name) } }
        : rest;
      return { name, valueFrom };
    }
    if (typeof given === "object" && given !== null && "serviceUrl" in given) {
      return { name, value: url(given.serviceUrl as ServiceUrl) };
    }
    const value =
      typeof given === "object" && given !== null && "value" in given ? given.value : given;
    return {
      name,
      value: String(value).replace("{{ .Values.global.environment }}", () => environment),
    };
  });
}

/** A hook job finds a Secret that an operator makes under another name. */
function withSecrets(value: unknown, secret: (name: string) => string, within = ""): Json {
  if (Array.isArray(value)) return value.map((item) => withSecrets(item, secret, within));
  if (typeof value !== "object" || value === null) return value as Json;
  const entries = Object.entries(value).map(([key, item]: [string, unknown]) => {
    const names =
      ["secretName", "secretProviderClass"].includes(key) ||
      (key === "name" && ["secret", "secretRef", "nodePublishSecretRef"].includes(within));
    return [key, names ? secret(item as string) : withSecrets(item, secret, key)] as const;
  });
  return Object.fromEntries(entries);
}

/** Without what is empty, which no template writes. */
function filled(fields: Readonly<Record<string, unknown>>): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => Object.keys(value as object).length > 0),
  ) as JsonObject;
}

/** The defaults are words of Linux. */
const isForWindows = ({ pod }: Pick<App, "pod">) => pod?.os?.name === "windows";

/** What may escalate its privileges is refused with a word that it must not; a restricted one does not anyway. */
function containerSecurity(app: App, chart: Chart) {
  const { security_context: own = {} } = app;
  const isAdmin = own.capabilities?.add?.some((name) => name.replace("CAP_", "") === "SYS_ADMIN");
  const plain =
    own.privileged || isAdmin || isForWindows(app)
      ? own
      : { allowPrivilegeEscalation: false, ...own };
  if (!isRestricted(app, chart) || isForWindows({ pod: podFields(app, chart) })) return plain;
  return { ...plain, capabilities: { drop: ["ALL"], ...own.capabilities } };
}

function isRestricted(app: App, chart: Chart): boolean {
  return (app.pod_security ?? chart.pod_security) === "restricted";
}
