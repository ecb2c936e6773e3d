/** The kinds that run pods, and which of them an app has; the template appchart.workload says the same. */
import { appTypes } from "./app_types.js";
import type { App, AppValues } from "./types.gen.js";

export type Workload = "CronJob" | "DaemonSet" | "Deployment" | "Job" | "StatefulSet";

/** The kind that runs an app's pods. */
export function workloadOf({ type }: Pick<AppValues, "type">): Workload {
  return appTypes[type].workload;
}

/** The same of an app as it was written. */
export function workloadOfApp({ app_type: type }: App): Workload {
  return workloadOf({ type });
}
