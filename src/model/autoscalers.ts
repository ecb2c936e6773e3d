/** What scales an app in place of its replicas; the template appchart.autoscaler says the same. */
import { isOn } from "./serving.js";
import type { App, AppValues } from "./types.gen.js";

/** An autoscaler of an app that is on. */
export interface Autoscaler {
  /** Its key below `apps.<app>`. */
  readonly key: "horizontalPodAutoscaler" | "scaledObject";
  /** The fewest and the most pods that it leaves. */
  readonly fewest: number;
  readonly most: number;
}

/** The attributes that give an app an autoscaler. */
const attributes = ["horizontal_pod_autoscaler", "scaled_object"] as const;

/** The autoscalers of an app that are on; at most one is right. */
export function autoscalersOf({ horizontalPodAutoscaler, scaledObject }: AppValues): Autoscaler[] {
  const on: Autoscaler[] = [];
  if (isOn(horizontalPodAutoscaler)) {
    const { minReplicas = 1, maxReplicas } = horizontalPodAutoscaler;
    on.push({ key: "horizontalPodAutoscaler", fewest: minReplicas, most: maxReplicas });
  }
  if (isOn(scaledObject)) {
    // The defaults of KEDA.
    const { minReplicaCount = 0, maxReplicaCount = 100 } = scaledObject;
    on.push({ key: "scaledObject", fewest: minReplicaCount, most: maxReplicaCount });
  }
  return on;
}

/** The attributes of an app, as it was written, whose autoscalers are on. */
export function autoscalersOfApp(app: App): (typeof attributes)[number][] {
  return attributes.filter((attribute) => isOn<{ enabled?: boolean }>(app[attribute]));
}

/** How many pods the chart asks for. */
export function replicasOf(values: AppValues): number | "unmanaged" {
  return autoscalersOf(values).length > 0 ? "unmanaged" : (values.replicas ?? 1);
}

/** The fewest pods that an app has; undefined where somebody else decides that. */
export function fewestPods(values: AppValues): number | undefined {
  const [autoscaler] = autoscalersOf(values);
  if (autoscaler) return autoscaler.fewest;
  const { replicas = 1 } = values;
  return replicas === "unmanaged" ? undefined : replicas;
}
