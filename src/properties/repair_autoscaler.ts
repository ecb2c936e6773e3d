/** What an autoscaler asks of its own fields, and of the rest of its app. */
import { type App } from "../model/types.gen.js";
import { omitted } from "./members.js";
import { type Mutable } from "./repair_workload.js";

type Settings = NonNullable<App["horizontal_pod_autoscaler"]>;
type Metric = NonNullable<Settings["metrics"]>[number];

/** A workload that can be scaled, and no other number of pods. */
export function autoscaler(app: Mutable): void {
  if (app.daemon_set) {
    delete app.horizontal_pod_autoscaler;
    delete app.scaled_object;
  }
  budget(app);
  const { horizontal_pod_autoscaler: drawn, scaled_object: keda } = app;
  if (keda) {
    app.scaled_object = byEvents(keda);
    if (keda.enabled !== false) {
      delete app.replicas;
      if (drawn) app.horizontal_pod_autoscaler = { ...drawn, enabled: false };
    }
  }
  if (!drawn) return;
  if (drawn.enabled !== false) delete app.replicas;
  const measured = !app.sidecars && !drawn.metrics;
  const isOn = app.horizontal_pod_autoscaler?.enabled;
  app.horizontal_pod_autoscaler = {
    ...inRange(measured ? drawn : inNumbers(drawn)),
    ...(isOn !== undefined && { enabled: isOn }),
  };
  if (measured)
    app.resources = { ...app.resources, requests: { cpu: 1, memory: "1Gi" }, limits: {} };
}

function inRange(drawn: Settings): Settings {
  const { minReplicas = 1, maxReplicas } = drawn;
  const isMeasured = ["cpu", "memory", "metrics"].some((key) => Object.hasOwn(drawn, key));
  return {
    ...drawn,
    ...(drawn.minReplicas !== undefined && { minReplicas: Math.min(minReplicas, maxReplicas) }),
    maxReplicas: Math.max(minReplicas, maxReplicas),
    ...(!isMeasured && { cpu: 80 }),
  };
}

/** What needs no request of any container. */
function inNumbers(drawn: Settings): Settings {
  const metrics = (drawn.metrics ?? []).map(metric);
  const queue: Metric = {
    type: "External",
    external: { metric: { name: "queue" }, target: { type: "Value", value: 1 } },
  };
  return {
    ...omitted(drawn, "cpu", "memory"),
    metrics: metrics.length === 0 ? [queue] : metrics,
  };
}

const types = {
  resource: "Resource",
  containerResource: "ContainerResource",
  pods: "Pods",
  object: "Object",
  external: "External",
} as const;

function metric(drawn: Metric): Metric {
  const [source = "pods"] = Object.keys(omitted(drawn, "type")) as (keyof typeof types)[];
  const target = { type: "AverageValue", averageValue: "100m" } as const;
  return { type: types[source], [source]: { ...drawn[source], target } };
}

/** The triggers that are drawn are hardly ever called cpu or memory, which measure pods. */
function byEvents(drawn: NonNullable<App["scaled_object"]>): NonNullable<App["scaled_object"]> {
  const { minReplicaCount: least = 0, maxReplicaCount: most = 100 } = drawn;
  return {
    ...omitted(drawn, "idleReplicaCount"),
    ...(drawn.minReplicaCount !== undefined && { minReplicaCount: Math.min(least, most) }),
  };
}

/** A budget lets a pod go, whatever the number of pods. */
function budget(app: Mutable): void {
  if (app.daemon_set) delete app.pod_disruption_budget;
  const { pod_disruption_budget: drawn } = app;
  if (!drawn) return;
  const { minAvailable, maxUnavailable } = drawn;
  const own = omitted(drawn, "minAvailable", "maxUnavailable");
  if (minAvailable !== undefined) app.pod_disruption_budget = { ...own, minAvailable: 0 };
  else if (/^0*%?$/.test(String(maxUnavailable))) app.pod_disruption_budget = own;
}
