import { describe, expect, test } from "@jest/globals";
import { generate } from "../../generate.js";
import type { App } from "../../model/types.gen.js";
import { app } from "../../testing/apps.js";
import { replicas } from "./index.js";

const on = { maxReplicas: 3, cpu: 80 };
const off = { ...on, enabled: false };
const keda = { triggers: [{ type: "cron", metadata: {} }] } as NonNullable<App["scaled_object"]>;

describe("what values.yaml says", () => {
  test.each<[Partial<App>, number | "unmanaged"]>([
    [{}, 1],
    [{ replicas: 0 }, 0],
    [{ replicas: "unmanaged" }, "unmanaged"],
    [{ horizontal_pod_autoscaler: on }, "unmanaged"],
    [{ horizontal_pod_autoscaler: off }, 1],
    [{ horizontal_pod_autoscaler: off, scaled_object: keda }, "unmanaged"],
    [{ horizontal_pod_autoscaler: off, replicas: 2 }, 2],
  ])("%j", (given, want) => {
    expect(replicas.lower?.["replicas"]?.(app(given))).toBe(want);
  });
});

describe("replicas beside an autoscaler", () => {
  const told = async (own: Partial<App>, prod: object) => {
    const request = {
      label: "//shop:chart",
      chart: {
        chart_name: "shop",
        environments: { dev: { values: {} }, prod: { values: { apps: { api: prod } } } },
      },
      apps: [app(own)],
    };
    const { diagnostics } = await generate({ request, files: new Map() });
    return diagnostics.map(
      ({ origin, path, code, message, hint }) => `${origin} ${path} [${code}] ${message}; ${hint}`,
    );
  };

  test.each<[Partial<App>, object]>([
    [{ horizontal_pod_autoscaler: on }, {}],
    [{ horizontal_pod_autoscaler: on, replicas: "unmanaged" }, {}],
    [{ horizontal_pod_autoscaler: on }, { horizontalPodAutoscaler: { enabled: false } }],
    [
      { horizontal_pod_autoscaler: on },
      { horizontalPodAutoscaler: { enabled: false }, replicas: 2 },
    ],
    // The number is for the environments without it.
    [
      { horizontal_pod_autoscaler: off, replicas: 2 },
      { horizontalPodAutoscaler: { enabled: true } },
    ],
  ])("is fine: %j %j", async (own, prod) => {
    expect(await told(own, prod)).toEqual([]);
  });

  test.each<[Partial<App>, object, string]>([
    [
      { horizontal_pod_autoscaler: on, replicas: 2 },
      {},
      "//shop:api replicas [conflicting-keys] is given beside horizontal_pod_autoscaler, which decides how many pods there are; leave replicas out; an environment that turns the autoscaler off writes its own",
    ],
    [
      { horizontal_pod_autoscaler: on, replicas: 0 },
      {},
      "//shop:api replicas [conflicting-keys] is given beside horizontal_pod_autoscaler, which decides how many pods there are; leave replicas out; an environment that turns the autoscaler off writes its own",
    ],
    [
      { horizontal_pod_autoscaler: on },
      { replicas: 2 },
      "//shop:chart environments.prod.apps.api.replicas [conflicting-keys] is given beside horizontal_pod_autoscaler, which is on and decides how many pods there are; leave it out, or write enabled: false for the autoscaler",
    ],
    [
      { scaled_object: keda, replicas: 2 },
      {},
      "//shop:api replicas [conflicting-keys] is given beside scaled_object, which decides how many pods there are; leave replicas out; an environment that turns the autoscaler off writes its own",
    ],
    [
      { horizontal_pod_autoscaler: on, scaled_object: { ...keda, enabled: false } },
      { scaledObject: { enabled: true } },
      "//shop:chart environments.prod.apps.api.scaledObject [conflicting-keys] is on beside horizontal_pod_autoscaler: each would undo what the other does; keep one of the two, or write enabled: false for one",
    ],
    [
      { horizontal_pod_autoscaler: off },
      { replicas: 2, horizontalPodAutoscaler: { enabled: true } },
      "//shop:chart environments.prod.apps.api.replicas [conflicting-keys] is given beside environments.prod.apps.api.horizontalPodAutoscaler, which is on and decides how many pods there are; leave it out, or write enabled: false for the autoscaler",
    ],
  ])("is refused: %j %j", async (own, prod, want) => {
    expect(await told(own, prod)).toEqual([want]);
  });
});
