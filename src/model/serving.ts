/** How apps are reached. */
import { appTypes, hasCapability } from "./app_types.js";
import type { App } from "./types.gen.js";

/** Whether any app has an Ingress, or would with other values. */
export function carriesIngress(apps: readonly App[]): boolean {
  return apps.some(({ app_type: type, ingress }) => {
    if (!hasCapability(type, "ingress")) return false;
    const preset = appTypes[type].defaults["ingress"] as { enabled?: boolean } | undefined;
    return (preset !== undefined && preset.enabled !== false) || Boolean(ingress);
  });
}
