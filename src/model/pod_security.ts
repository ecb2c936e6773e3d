/** The Pod Security Standards of a chart's apps; the templates appchart.podSecurity and appchart.enforceable say the same. */
import type { AppValues, PodSecurityLevel } from "./types.gen.js";

/** The strictest first. */
export const levels = ["restricted", "baseline", "privileged"] as const;

interface Said {
  readonly podSecurity?: PodSecurityLevel | undefined;
}

/** The standard of an app: its own, or else the chart's. */
export function podSecurityOf(
  { podSecurity: shared }: Said,
  { podSecurity = shared }: Said,
): PodSecurityLevel | undefined {
  return podSecurity;
}

/** The strictest standard that the pods of all apps meet; undefined where one is held to none. */
export function enforceable(
  chart: Said,
  apps: readonly (Said & Pick<AppValues, "enabled">)[],
): PodSecurityLevel | undefined {
  const all = apps.filter(({ enabled }) => enabled).map((app) => podSecurityOf(chart, app));
  if (all.includes(undefined)) return undefined;
  return levels.findLast((level) => all.includes(level));
}
