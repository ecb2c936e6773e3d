/** Metrics: the source that the type of one asks for, and the value that the type of its target does. */
import { quote } from "../../diagnostics/diagnostic.js";
import type { AppValues } from "../../model/types.gen.js";
import type { WrongField } from "../field_rules.js";

type Metric = NonNullable<NonNullable<AppValues["horizontalPodAutoscaler"]>["metrics"]>[number];

const sources = {
  Resource: "resource",
  ContainerResource: "containerResource",
  Pods: "pods",
  Object: "object",
  External: "external",
} as const satisfies Record<Metric["type"], keyof Metric>;

const amounts = {
  Utilization: "averageUtilization",
  AverageValue: "averageValue",
  Value: "value",
} as const;

/** What is wrong with a metric, as the API server has it. */
export function metricProblem(metric: Metric): Pick<WrongField, "message" | "hint"> | undefined {
  const { type } = metric;
  const source = metric[sources[type]];
  if (!source) {
    return {
      message: `has the type ${quote(type)}, and not ${sources[type]}`,
      hint: `write "${sources[type]}": {...}, or the type of what is there`,
    };
  }
  const { target } = source;
  const amount = amounts[target.type];
  if (target[amount] !== undefined) return undefined;
  return {
    message: `has a target of the type ${quote(target.type)} without ${amount}`,
    hint: `write "${amount}" in the target, or another type`,
  };
}
