/** Where calls go, and what NetworkPolicies let through: each app of a random chart calls itself, and nobody else. */
import { dnsLabel } from "../model/names.js";
import { type App, type Chart, type Env, type ServiceUrl } from "../model/types.gen.js";
import { type Json, type JsonObject } from "../objects/json.js";
import { type ChartCase } from "./chart.js";
import { portsOf } from "./expected_ports.js";
import { EXTERNAL } from "./repair_calls.js";

/** Where charts are installed. */
export const NAMESPACE = "elsewhere";

/** A URL of the app itself, or of the external one. */
export function urlOf(url: ServiceUrl, app: App, { chart, release }: ChartCase): string {
  const { port, path = "", scheme = "http" } = url;
  const before = scheme === "" ? "" : `${scheme}://`;
  if (url.app === EXTERNAL) return `${before}ledger.example.com:${port}${path}`;
  const name = app.fullname_override || dnsLabel(`${release}-${app.app_name}`);
  const service = /^[0-9]/.test(name) ? dnsLabel(`svc-${name}`) : name;
  const host = `${service}.${chart.namespace_override || NAMESPACE}.svc`;
  const { servicePort } = portsOf(app).find((one) => isMeant(one, port ?? "http")) ?? {};
  return `${before}${host}:${servicePort}${path}`;
}

type Port = ReturnType<typeof portsOf>[number];

function isMeant({ name, servicePort }: Port, port: string | number): boolean {
  return port === name || port === servicePort;
}

/** The spec of an app's NetworkPolicy; undefined where it has none. */
export function policyOf(
  app: App,
  outside: readonly Json[],
  whole: ChartCase,
): JsonObject | undefined {
  const { network_policy: said } = whole.chart;
  const own = app.network_policy;
  const podSelector = {
    matchLabels: {
      "app.kubernetes.io/name": app.app_name.toLowerCase().replaceAll("_", "-"),
      "app.kubernetes.io/instance": whole.release,
    },
  };
  const isolation = typeof said === "string" ? { mode: said } : said;
  if (!isolation || isolation.mode === "none") {
    return own && ({ podSelector, ...own } as unknown as JsonObject);
  }
  const {
    ingressControllers,
    monitoring = [],
    dns = [],
  } = isolation as Exclude<Chart["network_policy"], string | undefined>;
  const itself = [{ podSelector }];
  const called = calledPorts(app);
  const all = portsOf(app);
  const exposed = exposedPorts(app, outside);
  const isClosed = own?.egress !== undefined || own?.policyTypes?.includes("Egress");
  return {
    podSelector,
    policyTypes: ["Ingress", ...(isClosed ? ["Egress"] : [])],
    ingress: [
      ...(called.length > 0 ? [{ from: itself, ports: rulePorts(called) }] : []),
      ...(app.stateful_set ? [{ from: itself }] : []),
      ...(exposed.length > 0 ? [{ from: ingressControllers, ports: rulePorts(exposed) }] : []),
      ...(monitoring.length > 0 && all.length > 0
        ? [{ from: monitoring, ports: all.map(rulePort) }]
        : []),
      ...(own?.ingress ?? []),
    ],
    ...(isClosed && {
      egress: [
        {
          ports: ["UDP", "TCP"].map((protocol) => ({ port: 53, protocol })),
          ...(dns.length > 0 && { to: dns }),
        },
        ...(called.length > 0 ? [{ to: itself, ports: rulePorts(called) }] : []),
        ...(app.stateful_set ? [{ to: itself }] : []),
        ...(own?.egress ?? []),
      ],
    }),
  } as unknown as JsonObject;
}

/** The ports that an app calls itself at. */
function calledPorts(app: App): Port[] {
  const beside = [app.init_containers, app.sidecars].flatMap((all) => Object.values(all ?? {}));
  const urls = [app.env, ...beside.map(({ env }) => env)].flatMap((env) => urlsOf(env));
  const said = Object.values(app.calls ?? {}).flatMap(({ ports }) => ports ?? [undefined]);
  const wanted = [...urls.map(({ port = "http" }) => port), ...said];
  const names = app.service?.ports;
  return portsOf(app)
    .filter(({ name }) => names?.includes(name) ?? true)
    .filter((port) => wanted.some((one) => one === undefined || isMeant(port, one)));
}

function urlsOf(env: Env = {}): ServiceUrl[] {
  return Object.values(env).flatMap((source: unknown) =>
    typeof source === "object" && source !== null && "serviceUrl" in source
      ? [source.serviceUrl as ServiceUrl]
      : [],
  );
}

/** The ports that stand in what an app's Ingresses and routes are expected to hold. */
function exposedPorts(app: App, outside: readonly Json[]): Port[] {
  const text = JSON.stringify(outside);
  const names = app.service?.ports;
  return portsOf(app)
    .filter(({ name }) => names?.includes(name) ?? true)
    .filter(({ name, servicePort }) =>
      [
        `"port":{"name":"${name}"}`,
        `"port":{"number":${servicePort}}`,
        `"ports":[${servicePort}]`,
      ].some((mention) => text.includes(mention)),
    );
}

/** By number, then by protocol. */
function rulePorts(ports: readonly Port[]): Json[] {
  const key = ({ containerPort, protocol }: Port) =>
    JSON.stringify([100_000 + Number(containerPort), protocol]);
  return [...ports].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map(rulePort);
}

function rulePort({ containerPort, protocol }: Port): Json {
  return { port: containerPort ?? null, protocol: protocol ?? null };
}
