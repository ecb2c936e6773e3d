import { describe, expect, test } from "@jest/globals";
import type { App } from "../../model/types.gen.js";
import { app as appOf, manifest, spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { podDisruptionBudget } from "./index.js";

const told = (app: Partial<App>, manifests: Parameters<typeof spec>[2] = []): string[] =>
  (podDisruptionBudget.check?.(subjectOf(spec([app], {}, manifests))) ?? []).map(
    ({ path, code, message, hint }) =>
      `${path.replace("pod_disruption_budget", "@")} [${code}] ${message}; ${hint}`,
  );

const scaled = (minReplicas: number) => ({ minReplicas, maxReplicas: 9, cpu: 80 });
const keda = { triggers: [{ type: "cron", metadata: {} }] } as NonNullable<App["scaled_object"]>;

describe("whether an app has one", () => {
  test.each<[Partial<App>, boolean]>([
    [{}, false],
    [{ replicas: 1 }, false],
    [{ replicas: 0 }, false],
    [{ replicas: 2 }, true],
    [{ replicas: "unmanaged" }, false],
    [{ replicas: 2, stateful_set: {} }, true],
    [{ daemon_set: {}, app_type: "worker" }, false],
    [{ app_type: "job" }, false],
    [{ horizontal_pod_autoscaler: scaled(1) }, false],
    [{ horizontal_pod_autoscaler: scaled(2) }, true],
    [{ horizontal_pod_autoscaler: { ...scaled(2), enabled: false } }, false],
    [{ scaled_object: keda }, false],
    [{ scaled_object: { ...keda, minReplicaCount: 2 } }, true],
    [{ pod_disruption_budget: {} }, false],
    [{ pod_disruption_budget: {}, replicas: 2 }, true],
    [{ pod_disruption_budget: { maxUnavailable: 1 } }, true],
    [{ pod_disruption_budget: { enabled: true } }, true],
    [{ pod_disruption_budget: { enabled: false }, replicas: 2 }, false],
    [{ pod_disruption_budget: null, replicas: 2 }, false],
  ])("%j", (app, want) => {
    const made = podDisruptionBudget.makes?.(subjectOf(spec([app]))) ?? [];
    expect(made.map(({ name }) => name)).toEqual(want ? ["<release>-api"] : []);
  });
});

test("None is a budget that is off", () => {
  const lower = podDisruptionBudget.lower?.["pod_disruption_budget"];
  expect(lower?.(appOf({ pod_disruption_budget: null }))).toEqual({ enabled: false });
  expect(lower?.(appOf({}))).toBeUndefined();
});

describe("fine", () => {
  test.each<Partial<App>>([
    { replicas: 2 },
    { replicas: 2, pod_disruption_budget: { minAvailable: 1 } },
    { replicas: 3, pod_disruption_budget: { minAvailable: "50%" } },
    { replicas: 0, pod_disruption_budget: { minAvailable: 1 } },
    { replicas: 1, pod_disruption_budget: { maxUnavailable: "1%" } },
    { replicas: "unmanaged", pod_disruption_budget: { minAvailable: 5 } },
    { replicas: 1, pod_disruption_budget: { minAvailable: 0 } },
    { replicas: 1, pod_disruption_budget: { enabled: false, maxUnavailable: 0 } },
  ])("%j", (app) => {
    expect(told(app)).toEqual([]);
  });
});

describe("refused", () => {
  const blocks = "no pod could be evicted, and a drain of its node would wait for ever";
  const instead = 'write "maxUnavailable": 1 in its place, or have more pods';
  test.each<[Partial<App>, string]>([
    [
      { pod_disruption_budget: { minAvailable: 1, maxUnavailable: 1 } },
      "@.minAvailable [conflicting-keys] is given beside maxUnavailable; keep one of the two; an environment takes the other away with null",
    ],
    [
      { pod_disruption_budget: { maxUnavailable: 0 } },
      `@.maxUnavailable [out-of-range] is 0: ${blocks}; write "maxUnavailable": 1`,
    ],
    [
      { pod_disruption_budget: { maxUnavailable: "0%" } },
      `@.maxUnavailable [out-of-range] is "0%": ${blocks}; write "maxUnavailable": 1`,
    ],
    [
      { pod_disruption_budget: { minAvailable: 1 } },
      `@.minAvailable [out-of-range] is 1, and replicas is 1: ${blocks}; ${instead}`,
    ],
    [
      { replicas: 3, pod_disruption_budget: { minAvailable: "67%" } },
      `@.minAvailable [out-of-range] is "67%", and replicas is 3: ${blocks}; ${instead}`,
    ],
    [
      { horizontal_pod_autoscaler: scaled(1), pod_disruption_budget: { minAvailable: 1 } },
      `@.minAvailable [out-of-range] is 1, and horizontal_pod_autoscaler may leave 1 pod: ${blocks}; ${instead}`,
    ],
    [
      { horizontal_pod_autoscaler: scaled(2), pod_disruption_budget: { minAvailable: 3 } },
      `@.minAvailable [out-of-range] is 3, and horizontal_pod_autoscaler may leave 2 pods: ${blocks}; ${instead}`,
    ],
    [
      { replicas: "unmanaged", pod_disruption_budget: { minAvailable: "100%" } },
      `@.minAvailable [out-of-range] is "100%", and that is all pods: ${blocks}; ${instead}`,
    ],
  ])("%j", (app, want) => {
    expect(told(app)).toEqual([want]);
  });
});

describe("a budget among the manual manifests", () => {
  const byHand = (matchLabels: object) => [
    manifest("policy/v1", "PodDisruptionBudget", "by-hand", {
      spec: { selector: { matchLabels } },
    }),
  ];
  const app: Partial<App> = { app_name: "my_api", replicas: 2, pod_labels: { tier: "web" } };
  const second =
    '@ [conflicting-keys] is a second budget of the pods that the PodDisruptionBudget "by-hand" of a manual manifest selects: Kubernetes would evict none; write pod_disruption_budget = None, or take the manifest away';
  test.each<[object, string[]]>([
    [{ "app.kubernetes.io/name": "my-api" }, [second]],
    [{ tier: "web" }, [second]],
    [{ "app.kubernetes.io/name": "my-api", "app.kubernetes.io/instance": "shop" }, [second]],
    [{ "app.kubernetes.io/name": "my-api", tier: "batch" }, []],
    [{ "app.kubernetes.io/name": "other" }, []],
    [{ "app.kubernetes.io/instance": "shop" }, []],
    // Every pod of the namespace.
    [{}, [second]],
  ])("%j", (labels, want) => {
    expect(told(app, byHand(labels))).toEqual(want);
    expect(told({ ...app, pod_disruption_budget: null }, byHand(labels))).toEqual([]);
  });
});
