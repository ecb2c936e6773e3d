/** How apps are reached. */
import { appTypes, hasCapability } from "./app_types.js";
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
