/** HorizontalPodAutoscalers: their range, their metrics, and the requests that these are held against. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { isOn } from "../../model/serving.js";
import type { AppValues } from "../../model/types.gen.js";
import type { CheckedApp } from "../kind.js";
import { type Utilization, checkRequested } from "../requested.js";
import { metricProblem } from "./metrics.js";

type Settings = NonNullable<AppValues["horizontalPodAutoscaler"]>;

const key = "horizontalPodAutoscaler";

/** The resources that have a short form. */
const short = ["cpu", "memory"] as const;

export function checkAutoscaler(app: CheckedApp): Diagnostic[] {
  const { horizontalPodAutoscaler: settings } = app.values;
  if (!isOn(settings)) return [];
  return [
    ...checkRange(settings, app),
    ...checkMetrics(settings, app),
    ...utilizations(settings).flatMap((one) => checkRequested(one, app)),
  ];
}

function checkRange(
  { minReplicas = 1, maxReplicas }: Settings,
  { place }: CheckedApp,
): Diagnostic[] {
  if (minReplicas <= maxReplicas) return [];
  return [
    {
      code: "out-of-range",
      ...place([key, "minReplicas"]),
      message: `is ${minReplicas}, more than the ${maxReplicas} of maxReplicas`,
      hint: "lower it, or raise maxReplicas",
    },
  ];
}

function checkMetrics(settings: Settings, { place }: CheckedApp): Diagnostic[] {
  const { metrics = [] } = settings;
  const given = short.filter((resource) => settings[resource] !== undefined);
  if (given.length === 0 && metrics.length === 0) {
    return [
      {
        code: "missing-key",
        ...place([key]),
        message: "says neither cpu nor memory nor metrics: there is nothing to scale by",
        hint: 'write "cpu": 80, for 80 percent of the CPU that pods request',
      },
    ];
  }
  return metrics.flatMap((metric, index): Diagnostic[] => {
    const at = place([key, "metrics", index]);
    const problem = metricProblem(metric);
    if (problem) return [{ code: "conflicting-keys", ...at, ...problem }];
    const twice = given.find((resource) => metric.resource?.name === resource);
    if (twice === undefined) return [];
    return [
      {
        code: "conflicting-keys",
        ...at,
        message: `is a metric of ${twice}, which ${place([key, twice]).path} is already`,
        hint: "keep one of the two",
      },
    ];
  });
}

/** What it scales by in percent of requests. */
function utilizations(settings: Settings): Utilization[] {
  const given = short.filter((resource) => settings[resource] !== undefined);
  return [
    ...given.map((resource) => ({ resource, at: [key, resource] })),
    ...(settings.metrics ?? []).flatMap(({ resource, containerResource }, index) => {
      const source = resource ?? containerResource;
      if (source?.target.type !== "Utilization") return [];
      const ofOne = containerResource && {
        container: containerResource.container,
        named: ["containerResource", "container"],
      };
      return [{ resource: source.name, at: [key, "metrics", index], ...ofOne }];
    }),
  ];
}
