/** How an app is reached from outside of the cluster. */
import { appTypes } from "../../model/app_types.js";
import type { App, AppValues, ChartValues, Request } from "../../model/types.gen.js";

const defaults = { enabled: true, className: "", annotations: {}, tls: [] };

/** The chart-wide defaults, in the order of values.yaml. */
export function lowerChartIngress({ chart }: Request): NonNullable<ChartValues["ingress"]> {
  return { ...defaults, ...chart.ingress };
}

/** As written; an app that has none says so, that its values can be found. */
export function lowerIngress({ ingress, app_type: type }: App): AppValues["ingress"] {
  if (ingress === null) return { enabled: false };
  return ingress ?? (appTypes[type].defaults["ingress"] as AppValues["ingress"]);
}
