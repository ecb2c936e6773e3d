/** How apps are reached. */
import { appTypes, hasCapability } from "./app_types.js";
import { HTTP, portsOf, type Port } from "./ports.js";
import type { App, AppValues, ChartValues } from "./types.gen.js";

/** Whether any app has an Ingress, or would with other values. */
export function carriesIngress(apps: readonly App[]): boolean {
  return apps.some(({ app_type: type, ingress }) => {
    if (!hasCapability(type, "ingress")) return false;
    const preset = appTypes[type].defaults["ingress"] as { enabled?: boolean } | undefined;
    return (preset !== undefined && preset.enabled !== false) || Boolean(ingress);
  });
}

/** The routes of the Gateway API that an app may have, by their keys in values.yaml. */
export const routeKeys = ["httpRoute", "grpcRoute"] as const;
export type RouteKey = (typeof routeKeys)[number];

/** The names of the ports that a rule leads to where it names none, the first that the app's Service has. */
export const routePorts: Readonly<Record<RouteKey, readonly string[]>> = {
  httpRoute: [HTTP],
  grpcRoute: ["grpc", HTTP],
};

/** Whether any app has a route, or would with other values. */
export function carriesRoute(apps: readonly App[]): boolean {
  return apps.some(({ http_route: http, grpc_route: grpc }) => http ?? grpc);
}

/** Whether something that an app need not have is there, and not switched off. */
export function isOn(settings: { readonly enabled?: boolean } | undefined): boolean {
  return settings !== undefined && settings.enabled !== false;
}

type ParentRefs = NonNullable<NonNullable<AppValues["httpRoute"]>["parentRefs"]>;

/** What a route is attached to; the template appchart.parentRefs finds the same. */
export function parentRefsOf(
  { parentRefs: own = [] }: { readonly parentRefs?: ParentRefs },
  { gateway = {} }: ChartValues,
): ParentRefs {
  if (own.length > 0) return own;
  const { parentRefs = [], name, ...where } = gateway;
  if (parentRefs.length > 0) return parentRefs;
  return name === undefined ? [] : [{ name, ...where }];
}

/** Whether an app with these values has an Ingress; templates/_helpers.tpl says the same. */
export function isExposed(ingress: AppValues["ingress"], chart: ChartValues): boolean {
  return Boolean(ingress) && (ingress?.enabled ?? chart.ingress?.enabled) !== false;
}

/** Whether an app has an Ingress. */
export function hasIngress({ type, ingress }: AppValues, chart: ChartValues): boolean {
  return hasCapability(type, "ingress") && isExposed(ingress, chart);
}

/** Whether an app with these values has the Service that bears its name; the template appchart.serves says the same. */
export function hasService(values: AppValues, chart: ChartValues): boolean {
  const { type, service, ingress } = values;
  const { serves } = appTypes[type];
  if (serves === "never") return false;
  if (service) return service.enabled !== false;
  if (serves === "always" || isExposed(ingress, chart)) return true;
  return routeKeys.some((key) => isOn(values[key]));
}

/** The ports that a Service of an app leads to; what it names and the app does not have is left out. */
export function portsOfService(app: AppValues, names?: readonly string[]): Port[] {
  return portsOf(app).filter(({ name }) => names?.includes(name) ?? true);
}
