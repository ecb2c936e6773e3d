/** How apps are reached. */
import { appTypes, hasCapability } from "./app_types.js";
import { HTTP, portsOf, type Port } from "./ports.js";
import type { App, AppValues, ChartValues } from "./types.gen.js";

/** Whether any app has an Ingress, or would with other values. */
export function carriesIngress(apps: readonly App[]): boolean {
  return apps.some(({ app_type: type, ingress, ingresses }) => {
    if (!hasCapability(type, "ingress")) return false;
    if (ingresses) return true;
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
export function isOn<T extends { readonly enabled?: boolean }>(
  settings: T | undefined,
): settings is T {
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

/** An Ingress of an app. */
export interface AppIngress {
  /** Its name among the further ones; "" for the one that bears the app's name. */
  readonly key: string;
  readonly settings: NonNullable<AppValues["ingress"]>;
  /** Where its settings are in the app's values. */
  readonly path: readonly string[];
}

/** The Ingresses of an app that are not switched off; the template appchart.ingresses finds the same. */
export function ingressesOf(
  { ingress, ingresses = {} }: Pick<AppValues, "ingress" | "ingresses">,
  chart: ChartValues,
): AppIngress[] {
  const further = Object.entries(ingresses).map(([key, settings]) => ({
    key,
    settings,
    path: ["ingresses", key],
  }));
  return [
    ...(ingress ? [{ key: "", settings: ingress, path: ["ingress"] }] : []),
    ...further,
  ].filter(({ settings }) => (settings.enabled ?? chart.ingress?.enabled) !== false);
}

/** Whether an app with these values has the Service that bears its name; the template appchart.serves says the same. */
export function hasService(values: AppValues, chart: ChartValues): boolean {
  const { type, service } = values;
  const { serves } = appTypes[type];
  if (serves === "never") return false;
  if (service) return service.enabled !== false;
  if (serves === "always" || ingressesOf(values, chart).length > 0) return true;
  return routeKeys.some((key) => isOn(values[key]));
}

/** The ports that a Service of an app leads to; what it names and the app does not have is left out. */
export function portsOfService(app: AppValues, names?: readonly string[]): Port[] {
  return portsOf(app).filter(({ name }) => names?.includes(name) ?? true);
}
