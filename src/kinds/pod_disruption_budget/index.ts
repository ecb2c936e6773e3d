/** PodDisruptionBudgets: how many pods an eviction leaves running. */
import { hasCapability } from "../../model/app_types.js";
import { fewestPods } from "../../model/autoscalers.js";
import type { App, AppValues } from "../../model/types.gen.js";
import { workloadOf } from "../../model/workloads.js";
import { type Kind, eachApp, namedAsApp } from "../kind.js";
import { checkBudget } from "./check.js";

export const podDisruptionBudget: Kind = {
  name: "pod_disruption_budget",
  lower: { pod_disruption_budget: lowerBudget },
  templates: ["_budget.tpl", "poddisruptionbudget.yaml"],
  isUsed: ({ request }) => request.apps.some(({ app_type }) => hasCapability(app_type, "replicas")),
  check: eachApp((app, subject) => (hasBudget(app.values) ? checkBudget(app, subject) : [])),
  makes: namedAsApp("policy/PodDisruptionBudget", ({ values }) => hasBudget(values)),
};

function lowerBudget({ pod_disruption_budget: budget }: App): unknown {
  return budget === null ? { enabled: false } : budget;
}

/** Whether an app has one; the template appchart.hasBudget says the same. */
function hasBudget(values: AppValues): boolean {
  if (!["Deployment", "StatefulSet"].includes(workloadOf(values))) return false;
  const { podDisruptionBudget: budget = {} } = values;
  const { enabled = Object.keys(budget).length > 0 || (fewestPods(values) ?? 0) > 1 } = budget;
  return enabled;
}
