/** What the cluster must get for an app, said a second time and in another way than the generator and its templates do. */
import { type App, type Chart, type Env, type HealthCheck } from "../model/types.gen.js";
import { type Json, type JsonObject } from "../objects/json.js";

/** The fields of an app's objects that its attributes decide. */
export interface Expected {
  readonly container: JsonObject;
  /** undefined for a job. */
  readonly replicas: number | undefined;
  /** undefined where there is no Service. */
  readonly servicePort: number | undefined;
  /** undefined where there is no Ingress. */
  readonly ingress: JsonObject | undefined;
}

/** What an app's objects must hold. */
export function expectedOf(app: App, chart: Chart): Expected {
  const { app_type: type } = app;
  const port = app.port ?? (type.endsWith("-api") ? 8000 : undefined);
  const ingress = ingressOf(app, chart, port);
  // SemVer's + is no character of an image tag.
  const version = chart.app_version ?? (chart.chart_version ?? "0.1.0").replace("+", "_");
  const environment = chart.environment ?? "dev";
  return {
    container: {
      ...(app.image === undefined ? {} : { image: `${app.image}:${app.version ?? version}` }),
      command: app.command ?? [],
      args: app.args ?? [],
      env: envOf(app.env ?? {}, environment),
      envFrom: (app.env_from ?? []) as unknown as Json,
      ports: port === undefined ? [] : [{ name: "http", containerPort: port, protocol: "TCP" }],
      ...(app.resources === undefined ? {} : { resources: app.resources as JsonObject }),
      ...(app.security_context === undefined
        ? {}
        : { securityContext: app.security_context as JsonObject }),
      ...probesOf(app.health_check, port),
    },
    replicas: type === "job" ? undefined : (app.replicas ?? 1),
    servicePort: type.endsWith("-api") || ingress !== undefined ? port : undefined,
    ingress,
  };
}

function envOf(env: Env, environment: string): Json {
  const entries: (readonly [string, unknown])[] = Array.isArray(env)
    ? env.map(({ name, value, valueFrom }) => [
        name,
        valueFrom === undefined ? value : { valueFrom },
      ])
    : Object.entries(env).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([name, given]) => {
    if (typeof given === "object" && given !== null && "valueFrom" in given) {
      return { name, valueFrom: given.valueFrom as Json };
    }
    const value =
      typeof given === "object" && given !== null && "value" in given ? given.value : given;
    return {
      name,
      value: String(value).replace("{{ .Values.global.environment }}", () => environment),
    };
  });
}

function probesOf(check: HealthCheck | null | undefined, port: number | undefined): JsonObject {
  if (!check || check.enabled === false) return {};
  const { liveness, readiness, startup, ...base } = check;
  const probe = (own: object | undefined, ready: boolean): JsonObject => {
    const { successThreshold, ...others } = base;
    const all = {
      ...others,
      ...(ready && successThreshold !== undefined ? { successThreshold } : {}),
      ...own,
    };
    const { enabled, path = "/health", port: ownPort, scheme, ...timing } = all as HealthCheck;
    if (enabled === false) return {};
    const httpGet = {
      path,
      port: ownPort ?? (port === undefined ? 0 : "http"),
      ...(scheme === undefined ? {} : { scheme }),
    };
    return { httpGet, ...timing } as unknown as JsonObject;
  };
  const named = {
    livenessProbe: probe(liveness, false),
    readinessProbe: probe(readiness, true),
    ...(startup === undefined ? {} : { startupProbe: probe(startup, false) }),
  };
  return Object.fromEntries(
    Object.entries(named).filter(([, value]) => Object.keys(value).length > 0),
  );
}

function ingressOf(app: App, chart: Chart, port: number | undefined): JsonObject | undefined {
  const own = app.ingress;
  if (app.app_type === "job" || own === null) return undefined;
  if (own === undefined && app.app_type !== "external-api") return undefined;
  const defaults = chart.ingress ?? {};
  const enabled = own?.enabled ?? defaults.enabled ?? true;
  if (!enabled) return undefined;
  const given = own?.hosts ?? (own?.host ? [own.host] : undefined);
  const className = own?.className ?? defaults.className ?? "";
  const tls = [own?.tls ?? defaults.tls ?? []].flat();
  return {
    annotations: { ...defaults.annotations, ...own?.annotations },
    className,
    ...(given === undefined ? {} : { hosts: given }),
    tls: tls.map(({ secretName }) => secretName),
    paths: (own?.paths ?? [{ path: "/" }]).map(({ path, pathType = "Prefix" }) => ({
      path,
      pathType,
    })),
    port: port ?? 0,
  };
}
