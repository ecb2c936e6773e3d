/** What is checked of HTTPRoutes and GRPCRoutes alike. */
import { type Diagnostic, quote } from "../diagnostics/diagnostic.js";
import type { Segments } from "../diagnostics/explain.js";
import { isOn, parentRefsOf, portsOfService, type RouteKey, routePorts } from "../model/serving.js";
import { repeats } from "../objects/repeats.js";
import type { CheckedApp, Subject } from "./kind.js";
import { withoutService } from "./needed_service.js";
import { checkFilters } from "./route_filters.js";
import { unknownServicePort } from "./unknown_port.js";

export function checkRoute(app: CheckedApp, { values }: Subject, key: RouteKey): Diagnostic[] {
  const { values: own, place } = app;
  const route = own[key];
  if (!isOn(route)) return [];
  const unattached: Diagnostic[] =
    parentRefsOf(route, values).length > 0
      ? []
      : [
          {
            code: "missing-key",
            ...place([key]),
            message: "is attached to no Gateway",
            hint: 'write gateway = {"name": ..., "namespace": ...} on the helm_chart, or parentRefs here',
          },
        ];
  const hosts = repeats(route.hostnames ?? [], String).map(({ item, index }): Diagnostic => ({
    code: "duplicate-name",
    ...place([key, "hostnames", index]),
    message: `is ${quote(item)} again`,
    hint: "list each host once",
  }));
  const rules = (route.rules ?? []).flatMap(({ filters = [], matches = [] }, index) => [
    ...checkFilters(app, [key, "rules", index, "filters"], filters),
    ...checkMatches(app, [key, "rules", index, "matches"], matches),
  ]);
  return [...unattached, ...hosts, ...checkPorts(app, key), ...rules];
}

interface Named {
  readonly name: string;
}

/** What both kinds of match have; only an HTTPRoute's looks at query parameters. */
interface Match {
  readonly headers?: readonly Named[];
  readonly queryParams?: readonly Named[];
}

/** The API server takes each header, whatever its case, and each query parameter once. */
function checkMatches(
  { place }: CheckedApp,
  path: Segments,
  matches: readonly Match[],
): Diagnostic[] {
  return matches.flatMap(({ headers = [], queryParams = [] }, match) =>
    [
      { list: "headers", again: repeats(headers, ({ name }) => name.toLowerCase()) },
      { list: "queryParams", again: repeats(queryParams, ({ name }) => name) },
    ].flatMap(({ list, again }) =>
      again.map(({ item, index }): Diagnostic => ({
        code: "duplicate-name",
        ...place([...path, match, list, index, "name"]),
        message: `is ${quote(item.name)} again`,
        hint: "match each name once",
      })),
    ),
  );
}

/** Each rule leads to a port of the app's Service; templates/_route.tpl finds the same. */
function checkPorts(app: CheckedApp, key: RouteKey): Diagnostic[] {
  const { values, place } = app;
  const off = withoutService(app, "a route", [key]);
  if (off) return [off];
  const { service, [key]: route = {} } = values;
  const ports = portsOfService(values, service?.ports);
  const rules: readonly { port?: string | number }[] = route.rules ?? [{}];
  const usesDefault = route.port === undefined && rules.some(({ port }) => port === undefined);
  if (usesDefault && !routePorts[key].some((name) => ports.some((port) => port.name === name))) {
    const names = ports.map(({ name }) => quote(name)).join(" or ");
    return [
      {
        code: "missing-port",
        ...place([key]),
        message: `has no port to send requests to: the app's Service has no port called ${routePorts[key].join(" or ")}`,
        hint: names === "" ? "give the app a port" : `write ${names} as its port`,
      },
    ];
  }
  const named = [
    { path: ["port"], port: route.port },
    ...rules.map(({ port }, index) => ({ path: ["rules", index, "port"], port })),
  ];
  return named.flatMap(({ path, port: wanted }): Diagnostic[] => {
    const problem = wanted === undefined ? undefined : unknownServicePort(wanted, ports);
    return problem ? [{ ...place([key, ...path]), ...problem }] : [];
  });
}
