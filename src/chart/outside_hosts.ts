/** The hosts of apps, as a chart's README shows them. */
import { hostsOf } from "../model/ingress_rules.js";
import type { ChartModel } from "../model/chart.js";
import { ingressesOf, isOn, routeKeys } from "../model/serving.js";
import type { AppValues } from "../model/types.gen.js";

/** The hosts that an app is reached at, each once: those of its Ingresses and its routes. */
export function outsideHosts(name: string, app: AppValues, { values }: ChartModel): string[] {
  const routes = routeKeys.map((key) => app[key]).filter(isOn);
  const all = [
    ...ingressesOf(app, values).flatMap((ingress) => hostsOf(name, ingress, values)),
    ...routes.flatMap((route) => route.hostnames ?? []),
  ];
  return [...new Set(all)];
}
