/** How long a pod has to end. */
import type { AppValues } from "./types.gen.js";

/** Seconds: what Kubernetes takes where nobody says it. */
export const defaultGracePeriod = 30;

/** Seconds. */
export function gracePeriodOf({ pod }: Pick<AppValues, "pod">): number {
  return pod?.terminationGracePeriodSeconds ?? defaultGracePeriod;
}
