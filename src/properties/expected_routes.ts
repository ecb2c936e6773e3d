/** The routes that an app must get, said a second time; and those that it gets, in the same form. */
import { type App, type Chart } from "../model/types.gen.js";
import { type RenderedObject } from "../objects/document.js";
import { type Json, type JsonObject, listOf, objectOf } from "../objects/json.js";
import { portsOf } from "./expected_ports.js";
import { omitted } from "./members.js";

/** What routes of the Gateway API hold, by their kind; absent where there is none. */
export type Routes = Readonly<Partial<Record<"HTTPRoute" | "GRPCRoute", Json>>>;

/** What all routes of an app can say. */
interface Route {
  readonly enabled?: boolean;
  readonly parentRefs?: readonly unknown[];
  readonly hostnames?: readonly string[];
  readonly paths?: readonly string[];
  readonly port?: number | string;
  readonly rules?: readonly Rule[];
  readonly annotations?: Readonly<Record<string, string>>;
  readonly labels?: Readonly<Record<string, string>>;
}

interface Rule {
  readonly port?: number | string;
  readonly matches?: readonly unknown[];
  readonly filters?: readonly { readonly type: string }[];
}

export function routesOf(app: App, chart: Chart): Routes {
  const { http_route: http, grpc_route: grpc } = app;
  const isOn = (route: Route | undefined) => route !== undefined && route.enabled !== false;
  return {
    ...(isOn(http) && { HTTPRoute: routeOf(app, chart, http as Route, ["http"]) }),
    ...(isOn(grpc) && { GRPCRoute: routeOf(app, chart, grpc as Route, ["grpc", "http"]) }),
  };
}

function routeOf(app: App, chart: Chart, own: Route, names: readonly string[]): Json {
  const { gateway = {} } = chart;
  const isHttp = names.length === 1;
  const prefixes = (own.paths ?? ["/"]).map((value) => ({ path: { type: "PathPrefix", value } }));
  const rules = (own.rules ?? [{}]).map((rule: Rule) => ({
    ...(isHttp && { matches: prefixes }),
    ...omitted(rule, "port"),
    ...(rule.filters?.some(({ type }) => type === "RequestRedirect")
      ? {}
      : { ports: [portOf(app, rule.port ?? own.port, names)] }),
  }));
  return {
    annotations: { ...chart.annotations, ...app.annotations, ...own.annotations },
    labels: { ...chart.labels, ...app.labels, ...own.labels },
    spec: {
      parentRefs: own.parentRefs ?? gateway.parentRefs ?? [gateway],
      ...(own.hostnames?.length ? { hostnames: own.hostnames } : {}),
      rules,
    },
  } as unknown as Json;
}

function portOf(app: App, wanted: number | string | undefined, names: readonly string[]): Json {
  if (typeof wanted === "number") return wanted;
  const ports = portsOf(app);
  const found = (wanted === undefined ? names : [wanted])
    .map((name) => ports.find((port) => port.name === name))
    .find(Boolean);
  return found?.servicePort ?? null;
}

/** What the cluster gets, with the numbers of ports in place of the app's Service. */
export function routesIn(
  objects: readonly RenderedObject[],
  added: (labels: Json | undefined) => JsonObject,
): Routes {
  const routes = objects.filter(({ kind }) => kind === "HTTPRoute" || kind === "GRPCRoute");
  return Object.fromEntries(
    routes.map(({ kind, object }) => {
      const { annotations, labels } = objectOf(object["metadata"]);
      const spec = objectOf(object["spec"]);
      const rules = listOf(spec["rules"]).map((rule) => {
        const { backendRefs, ...rest } = objectOf(rule);
        const ports = listOf(backendRefs).map((reference) => objectOf(reference)["port"] ?? null);
        return { ...rest, ...(backendRefs !== undefined && { ports }) };
      });
      const own = { annotations: objectOf(annotations), labels: added(labels) };
      return [kind, { ...own, spec: { ...spec, rules } }];
    }),
  );
}
