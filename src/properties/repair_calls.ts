/** Whom apps call: themselves, for a drawn label hardly ever is another app's; and of other charts, the one that charts call. */
import { type App, type Chart, type Env, type ServiceUrl } from "../model/types.gen.js";
import { portsOf } from "./expected_ports.js";
import { mapped, omitted } from "./members.js";
import { type Mutable } from "./repair_workload.js";

/** The app of another chart that the variables of charts call. */
export const EXTERNAL = "//elsewhere:ledger";

/** Whether an app has the Service that bears its name, as far as its attributes say. */
function isServed({ app_type: type, service, ingress }: App): boolean {
  if (type === "job" || type === "cron-job") return false;
  if (service) return service.enabled !== false;
  return type.endsWith("-api") || (ingress !== undefined && ingress?.enabled !== false);
}

/** An app that calls others calls itself, at a port that its Service has. */
export function repairCalls(app: Mutable): void {
  const names = app.service?.ports;
  const served = isServed(app)
    ? portsOf(app).filter(({ name }) => names?.includes(name) ?? true)
    : [];
  const last = served.at(-1);
  const portOf = (drawn: string | number | undefined): string | number | undefined => {
    if (drawn === undefined && served.some(({ name }) => name === "http")) return undefined;
    return typeof drawn === "number" ? last?.servicePort : last?.name;
  };
  const urlOf = ({ port: drawn, ...rest }: ServiceUrl): ServiceUrl => {
    const port = portOf(drawn);
    return { ...rest, app: app.label, ...(port !== undefined && { port }) };
  };
  const mend = (env: Env): Env => withUrls(env, last && urlOf);
  const beside = <T extends { env?: Env }>(container: T): T =>
    container.env ? { ...container, env: mend(container.env) } : container;
  if (app.env) app.env = mend(app.env);
  if (app.init_containers) app.init_containers = mapped(app.init_containers, beside);
  if (app.sidecars) app.sidecars = mapped(app.sidecars, beside);
  const [call] = Object.values(app.calls ?? {});
  if (!last) delete app.calls;
  else if (call) {
    const [port] = call.ports ?? [];
    const ports = port === undefined ? {} : { ports: [portOf(port) ?? last.name] };
    app.calls = { [app.label]: ports };
  }
}

/** A chart whose variables call what its external apps have. */
export function withExternalApps<T extends Chart>(drawn: T): T {
  const { env, external_apps: apps } = drawn;
  if (!env && !apps) return drawn;
  // A release names a Service by an app, and a drawn label may hold no name of one.
  const named = mapped(apps ?? {}, (own) =>
    own.release === undefined ? own : { ...own, app: own.app ?? "ledger" },
  );
  const urlOf = (url: ServiceUrl): ServiceUrl => ({ ...url, app: EXTERNAL, port: 9000 });
  return {
    ...drawn,
    ...(env && { env: withUrls(env, urlOf) as NonNullable<Chart["env"]> }),
    external_apps: { ...named, [EXTERNAL]: { host: "ledger.example.com" } },
  };
}

/** Where apps are isolated, somebody lets in what their Ingresses lead to. */
export function withControllers<T extends Chart>(drawn: T): T {
  const { network_policy: written } = drawn;
  const isolates =
    typeof written === "string" ? written === "isolate" : written && written.mode !== "none";
  if (!isolates) return drawn;
  const own = typeof written === "string" ? {} : written;
  const { ingressControllers: controllers = [] } = own ?? {};
  if (controllers.length > 0) return drawn;
  return { ...drawn, network_policy: { ...own, ingressControllers: [{ namespaceSelector: {} }] } };
}

/** Variables with other URLs; without anybody to call, a text in their place. */
function withUrls(env: Env, urlOf: ((url: ServiceUrl) => ServiceUrl) | undefined): Env {
  const mend = <T>(source: T): T => {
    if (typeof source !== "object" || source === null || !("serviceUrl" in source)) return source;
    const url = source.serviceUrl as ServiceUrl;
    const rest = omitted(source, "serviceUrl");
    return { ...rest, ...(urlOf ? { serviceUrl: urlOf(url) } : { value: "nobody" }) } as T;
  };
  return Array.isArray(env) ? env.map(mend) : mapped(env, mend);
}
