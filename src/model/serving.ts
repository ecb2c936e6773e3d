/** How apps are reached. */
import { appTypes, hasCapability } from "./app_types.js";
import { portsOf, type Port } from "./ports.js";
import type { App, AppValues, ChartValues } from "./types.gen.js";

/** Whether any app has an Ingress, or would with other values. */
export function carriesIngress(apps: readonly App[]): boolean {
  return apps.some(({ app_type: type, ingress }) => {
    if (!hasCapability(type, "ingress")) return false;
    const preset = appTypes[type].defaults["ingress"] as { enabled?: boolean } | undefined;
    return (preset !== undefined && preset.enabled !== false) || Boolean(ingress);
  });
}

/** Whether an app with these values has an Ingress; templates/_helpers.tpl says the same. */
export function isExposed(ingress: AppValues["ingress"], chart: ChartValues): boolean {
  return Boolean(ingress) && (ingress?.enabled ?? chart.ingress?.enabled) !== false;
}

/** Whether an app with these values has the Service that bears its name; the template appchart.serves says the same. */
export function hasService({ type, service, ingress }: AppValues, chart: ChartValues): boolean {
  const { serves } = appTypes[type];
  if (serves === "never") return false;
  if (service) return service.enabled !== false;
  return serves === "always" || isExposed(ingress, chart);
}

/** The ports that a Service of an app leads to; what it names and the app does not have is left out. */
export function portsOfService(app: AppValues, names?: readonly string[]): Port[] {
  return portsOf(app).filter(({ name }) => names?.includes(name) ?? true);
}
