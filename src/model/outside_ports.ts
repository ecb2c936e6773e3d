/** Where requests from outside the cluster go; the template appchart.outsidePorts says the same. */
import { rulesOf } from "./ingress_rules.js";
import { HTTP, isMeant, type Port } from "./ports.js";
import { ingressesOf, isOn, portsOfService, routeKeys, routePorts } from "./serving.js";
import type { AppValues, ChartValues } from "./types.gen.js";

/** The ports that the Ingresses and routes of an app lead to. */
export function outsidePorts(name: string, app: AppValues, chart: ChartValues): Port[] {
  const ports = portsOfService(app, app.service?.ports);
  const named = (wanted: number | string) => ports.find((port) => isMeant(port, wanted));
  const ofIngresses = ingressesOf(app, chart)
    .flatMap((ingress) => rulesOf(name, ingress, chart))
    .flatMap(({ paths }) => paths)
    .map(({ port = HTTP }) => named(port));
  const ofRoutes = routeKeys.flatMap((key) => {
    const route: Route | undefined = app[key];
    if (!isOn(route)) return [];
    return (route.rules ?? [{}])
      .filter(({ filters = [] }) => !filters.some(({ type }) => type === "RequestRedirect"))
      .map(({ port = route.port }) =>
        (port === undefined ? routePorts[key] : [port]).map(named).find(Boolean),
      );
  });
  return [...new Set([...ofIngresses, ...ofRoutes])].filter((port) => port !== undefined);
}

/** What routes of both kinds have in common. */
interface Route {
  readonly enabled?: boolean;
  readonly port?: number | string;
  readonly rules?: readonly {
    readonly port?: number | string;
    readonly filters?: readonly { readonly type: string }[];
  }[];
}
