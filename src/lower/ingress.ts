/** How an app is reached from outside of the cluster. */
import type { App, Chart } from "../schema/types.gen.js";
import { chartIngress } from "./defaults.js";
import type { AppType, AppValues, ChartValues } from "./model.js";
import { dnsLabel } from "./names.js";

/** What an app has where its ingress attribute is not given; a job has none at all. */
const unlessGiven: Readonly<Record<AppType, AppValues["ingress"]>> = {
  "external-api": {},
  "internal-api": { enabled: false },
  worker: { enabled: false },
  job: undefined,
};

/** Whether any app has an Ingress, or would with other values. */
export function carriesIngress(apps: readonly App[]): boolean {
  return apps.some((app) => app.app_type === "external-api" || app.ingress);
}

/** The chart-wide defaults, in the order of values.yaml. */
export function lowerChartIngress(chart: Chart): NonNullable<ChartValues["ingress"]> {
  return { ...chartIngress, ...chart.ingress };
}

/** As written; an app that has none says so, that its values can be found. */
export function lowerIngress(app: App): AppValues["ingress"] {
  if (app.ingress === null) return { enabled: false };
  return app.ingress ?? unlessGiven[app.app_type];
}

/** The hosts an app's Ingress serves with the chart's own values; none where it has no Ingress. */
export function ingressHosts(
  name: string,
  ingress: AppValues["ingress"],
  values: ChartValues,
): string[] {
  if (!ingress || !(ingress.enabled ?? values.ingress?.enabled)) return [];
  if (ingress.hosts) return ingress.hosts;
  const { environment } = values.global;
  return [ingress.host || `${dnsLabel(`${name}-${environment}`)}.local`];
}
