/** The ports that an app must get, the Services that lead to them, and the paths of its Ingress. */
import { type App, type Chart } from "../model/types.gen.js";
import { type Json, type JsonObject } from "../objects/json.js";
import { omitted } from "./members.js";

/** One port, with all that is said of it. */
type Port = Readonly<Record<string, Json>> & {
  readonly name: string;
  readonly servicePort: number;
};

/** The ports of an app: http first, the others by name. */
export function portsOf({ port, ports = {}, app_type: type }: App): Port[] {
  const { http, ...others } = ports;
  const isAlone = Object.keys(others).length === 0 || http !== undefined;
  const number = port ?? (type.endsWith("-api") && isAlone ? 8000 : undefined);
  const all: [string, object][] = [
    ...(number === undefined
      ? []
      : [["http", { ...(http as object), containerPort: number }] as [string, object]]),
    ...Object.entries(others)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, own]): [string, object] => [
        name,
        typeof own === "number" ? { containerPort: own } : own,
      ]),
  ];
  return all.map(([name, own]) => {
    const { containerPort } = own as { containerPort: number };
    return { servicePort: containerPort, protocol: "TCP", ...own, name };
  });
}

/** The ports of the container. */
export function containerPorts(app: App): Json[] {
  return portsOf(app).map((port) => omitted(port, "servicePort", "nodePort", "appProtocol"));
}

/** What an app's Services hold, in any order. */
export function servicesOf(app: App, chart: Chart, isReached: boolean): Json[] {
  const { service, services = {}, app_type: type } = app;
  const isServed = service ? service.enabled !== false : type.endsWith("-api") || isReached;
  const further = Object.values(services).filter(({ enabled }) => enabled !== false);
  return inOrder(
    [...(isServed ? [service ?? {}] : []), ...further].map((own) => serviceOf(app, chart, own)),
  );
}

function serviceOf(app: App, chart: Chart, own: NonNullable<App["service"]>): Json {
  const { annotations = {}, labels = {}, ports: names, type = "ClusterIP", ...rest } = own;
  const ports = portsOf(app).filter(({ name }) => names?.includes(name) ?? true);
  return {
    annotations: { ...chart.annotations, ...app.annotations, ...annotations },
    labels: { ...chart.labels, ...app.labels, ...labels },
    spec: {
      ...(omitted(rest, "enabled") as unknown as JsonObject),
      type,
      ports: ports.map(({ name, servicePort, protocol, appProtocol, nodePort }) => ({
        name,
        port: servicePort,
        targetPort: name,
        protocol: protocol ?? null,
        ...(appProtocol === undefined ? {} : { appProtocol }),
        ...(nodePort === undefined || type === "ClusterIP" ? {} : { nodePort }),
      })),
    },
  };
}

/** The port of an Ingress's backend. */
export function backendOf(app: App, port?: number | string): Json {
  if (typeof port === "string") return { name: port };
  return { number: port ?? portsOf(app)[0]?.servicePort ?? 0 };
}

/** Objects in an order of their own, whatever the order of their keys. */
export function inOrder(objects: readonly Json[]): Json[] {
  const stable = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(stable);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value as Record<string, Json>).sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    return Object.fromEntries(entries.map(([key, item]) => [key, stable(item)]));
  };
  return objects
    .map((object) => JSON.stringify(stable(object)))
    .sort()
    .map((text) => JSON.parse(text) as Json);
}
