import { describe, expect, test } from "@jest/globals";
import type { App } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { horizontalPodAutoscaler } from "./index.js";

type Settings = NonNullable<App["horizontal_pod_autoscaler"]>;
type Metric = NonNullable<Settings["metrics"]>[number];

function told(settings: Settings, app: Partial<App> = {}): string[] {
  const subject = subjectOf(spec([{ horizontal_pod_autoscaler: settings, ...app }]));
  return (horizontalPodAutoscaler.check?.(subject) ?? []).map(
    ({ path, code, message, hint }) =>
      `${path.replace("horizontal_pod_autoscaler", "@")} [${code}] ${message}; ${hint}`,
  );
}

const pods = (target: object): Metric =>
  ({ type: "Pods", pods: { metric: { name: "queue" }, target } }) as Metric;
const cpu = (target: object): Metric =>
  ({ type: "Resource", resource: { name: "cpu", target } }) as Metric;
const half = { type: "Utilization", averageUtilization: 50 };

describe("fine", () => {
  test.each<[Settings, Partial<App>]>([
    [{ maxReplicas: 1, cpu: 80 }, {}],
    [{ minReplicas: 2, maxReplicas: 2, cpu: 80, memory: 80 }, {}],
    [{ maxReplicas: 3, metrics: [pods({ type: "AverageValue", averageValue: "1" })] }, {}],
    [{ maxReplicas: 3, metrics: [cpu(half)] }, {}],
    // Without an amount in percent, no request is needed.
    [
      { maxReplicas: 3, metrics: [cpu({ type: "AverageValue", averageValue: "1" })] },
      { resources: {} },
    ],
    // Kubernetes takes a limit for the request.
    [{ maxReplicas: 3, cpu: 80 }, { resources: { limits: { cpu: 1 } } }],
    [
      { maxReplicas: 3, cpu: 80 },
      { resources: {}, pod: { resources: { requests: { cpu: 1 } } } },
    ],
    // What ends before the pod is there is not measured.
    [{ maxReplicas: 3, cpu: 80 }, { init_containers: { a: { order: 1 } } }],
    // One that is off is not checked: an environment that turns it on is.
    [{ enabled: false, minReplicas: 9, maxReplicas: 1 }, {}],
  ])("%j %j", (settings, app) => {
    expect(told(settings, app)).toEqual([]);
  });
});

/** The message for an amount in percent of what nobody requests. */
function unrequested(at: string, resource: string, name: string, write: string): string {
  return `@.${at} [missing-key] is in percent of the ${resource} that containers request, and "${name}" requests none; write ${write}.requests.${resource}, or a metric with an averageValue`;
}

describe("refused", () => {
  const none = { resources: {} };
  const ofContainer = {
    type: "ContainerResource",
    containerResource: { name: "cpu", container: "ap", target: half },
  } as Metric;
  test.each<[Settings, Partial<App>, string]>([
    [
      { minReplicas: 3, maxReplicas: 2, cpu: 80 },
      {},
      "@.minReplicas [out-of-range] is 3, more than the 2 of maxReplicas; lower it, or raise maxReplicas",
    ],
    [
      { maxReplicas: 2 },
      {},
      '@ [missing-key] says neither cpu nor memory nor metrics: there is nothing to scale by; write "cpu": 80, for 80 percent of the CPU that pods request',
    ],
    [{ maxReplicas: 2, cpu: 80 }, none, unrequested("cpu", "cpu", "api", "resources")],
    [
      { maxReplicas: 2, cpu: 80 },
      { resources: { requests: { memory: "1Gi" } } },
      unrequested("cpu", "cpu", "api", "resources"),
    ],
    [
      { maxReplicas: 2, memory: 80 },
      { sidecars: { proxy: { order: 1, image: "proxy" } } },
      unrequested("memory", "memory", "proxy", "sidecars.proxy.resources"),
    ],
    [
      { maxReplicas: 2, metrics: [cpu(half)] },
      none,
      unrequested("metrics[0]", "cpu", "api", "resources"),
    ],
    [
      { maxReplicas: 2, metrics: [ofContainer] },
      {},
      '@.metrics[0].containerResource.container [unknown-value] is "ap", which is not a container of the pod; known are api',
    ],
    [
      { maxReplicas: 2, cpu: 80, metrics: [cpu({ type: "AverageValue", averageValue: 1 })] },
      {},
      "@.metrics[0] [conflicting-keys] is a metric of cpu, which horizontal_pod_autoscaler.cpu is already; keep one of the two",
    ],
    [
      { maxReplicas: 2, metrics: [{ ...cpu(half), type: "Pods" }] },
      {},
      '@.metrics[0] [conflicting-keys] has the type "Pods", and not pods; write "pods": {...}, or the type of what is there',
    ],
    [
      { maxReplicas: 2, metrics: [pods({ type: "AverageValue", value: "1" })] },
      {},
      '@.metrics[0] [conflicting-keys] has a target of the type "AverageValue" without averageValue; write "averageValue" in the target, or another type',
    ],
  ])("%j %j", (settings, app, want) => {
    expect(told(settings, app)).toEqual([want]);
  });
});

test("the chart makes the object only while it is on", () => {
  const made = (settings: Settings) => {
    const subject = subjectOf(spec([{ horizontal_pod_autoscaler: settings }]));
    return (horizontalPodAutoscaler.makes?.(subject) ?? []).map(({ name }) => name);
  };
  expect(made({ maxReplicas: 2, cpu: 80 })).toEqual(["<release>-api"]);
  expect(made({ maxReplicas: 2, cpu: 80, enabled: false })).toEqual([]);
});
