/** What a chart's README says of its monitors. */
import { code } from "../../markdown/markdown.js";
import type { AllValues, ChartModel } from "../../model/chart.js";

const resources = [
  { key: "serviceMonitor", resource: "servicemonitors", selector: "serviceMonitorSelector" },
  { key: "podMonitor", resource: "podmonitors", selector: "podMonitorSelector" },
] as const;

export function monitorSection({
  apps,
  environments,
}: Pick<ChartModel, "apps" | "environments">): string[] {
  const values = [
    ...apps.map((app) => app.values),
    ...environments.flatMap(({ merged }) => Object.values((merged as AllValues).apps)),
  ];
  const used = resources.filter(({ key }) => values.some((app) => app[key] !== undefined));
  if (used.length === 0) return [];
  const crds = used.map(({ resource }) => code(`${resource}.monitoring.coreos.com`)).join(" and ");
  const selectors = used.map(({ selector }) => code(selector)).join(" and ");
  const [noun, them] = used.length > 1 ? ["kinds", "them"] : ["kind", "it"];
  return [
    "## What Prometheus scrapes",
    `The Prometheus operator must be in the cluster: Helm refuses the ${noun} ${crds} where the cluster does not have ${them}. Prometheus takes the monitors that its ${selectors} choose${used.length > 1 ? "" : "s"}, often by a label.`,
  ];
}
