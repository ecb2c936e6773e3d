/** The kinds that run pods, and which of them an app has; the template appchart.workload says the same. */
import { appTypes } from "./app_types.js";
import type { App, AppValues } from "./types.gen.js";

export type Workload = "CronJob" | "DaemonSet" | "Deployment" | "Job" | "StatefulSet";

/** The keys of values.yaml that choose a kind, where an app runs on. */
export const choices = { DaemonSet: "daemonSet", StatefulSet: "statefulSet" } as const;

/** The kind that runs an app's pods. */
export function workloadOf({
  type,
  statefulSet,
  daemonSet,
}: Pick<AppValues, "type" | (typeof choices)[keyof typeof choices]>): Workload {
  if (statefulSet) return "StatefulSet";
  return daemonSet ? "DaemonSet" : appTypes[type].workload;
}

/** The same of an app as it was written. */
export function workloadOfApp({ app_type: type, stateful_set, daemon_set }: App): Workload {
  return workloadOf({
    type,
    ...(stateful_set && { statefulSet: stateful_set }),
    ...(daemon_set && { daemonSet: daemon_set }),
  });
}
