import { describe, expect, test } from "@jest/globals";
import type { App } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { scaledObject } from "./index.js";

type Settings = NonNullable<App["scaled_object"]>;
type Trigger = Settings["triggers"][number];

function subject(settings: object, app: Partial<App>) {
  const queue: Trigger = { type: "rabbitmq", metadata: { queueName: "orders" } };
  const own = { triggers: [queue], ...settings } as Settings;
  return subjectOf(spec([{ scaled_object: own, ...app }]));
}

const told = (settings: object, app: Partial<App> = {}): string[] =>
  (scaledObject.check?.(subject(settings, app)) ?? []).map(
    ({ path, code, message, hint }) => `${path} [${code}] ${message}; ${hint}`,
  );

const cpu = (more: object = {}) => [{ type: "cpu", metadata: { value: "80" }, ...more }];

describe("fine", () => {
  test.each<[object, Partial<App>]>([
    [{}, {}],
    [{ minReplicaCount: 0, maxReplicaCount: 1 }, {}],
    [{ minReplicaCount: 2, idleReplicaCount: 0 }, {}],
    [{ minReplicaCount: 1, triggers: cpu() }, {}],
    [{ minReplicaCount: 1, triggers: cpu({ metricType: "AverageValue" }) }, { resources: {} }],
    [{ triggers: [...cpu(), { type: "cron", metadata: {} }] }, {}],
    [{ enabled: false, minReplicaCount: 9, maxReplicaCount: 1 }, {}],
  ])("%j %j", (settings, app) => {
    expect(told(settings, app)).toEqual([]);
  });
});

describe("refused", () => {
  test.each<[object, Partial<App>, string]>([
    [
      { minReplicaCount: 101 },
      {},
      "scaled_object.minReplicaCount [out-of-range] is 101, more than the 100 of maxReplicaCount; lower it, or raise maxReplicaCount",
    ],
    [
      { idleReplicaCount: 0 },
      {},
      "scaled_object.idleReplicaCount [out-of-range] is 0, and must be less than minReplicaCount, which is 0; write less, or leave it out",
    ],
    [
      { triggers: cpu() },
      {},
      'scaled_object.minReplicaCount [conflicting-keys] is 0, but a trigger of the type "cpu" measures pods: nothing would start the first one; write "minReplicaCount": 1, or add a trigger that works without pods',
    ],
    [
      { minReplicaCount: 1, triggers: cpu() },
      { resources: {} },
      'scaled_object.triggers[0] [missing-key] is in percent of the cpu that containers request, and "api" requests none; write resources.requests.cpu, or a metric with an averageValue',
    ],
    [
      { minReplicaCount: 1, triggers: cpu({ metadata: { value: "80", containerName: "ap" } }) },
      {},
      'scaled_object.triggers[0].metadata.containerName [unknown-value] is "ap", which is not a container of the pod; known are api',
    ],
  ])("%j %j", (settings, app, want) => {
    expect(told(settings, app)).toEqual([want]);
  });
});

test("the chart makes the object only while it is on", () => {
  const made = (settings: object) =>
    (scaledObject.makes?.(subject(settings, {})) ?? []).map(({ name }) => name);
  expect(made({})).toEqual(["<release>-api"]);
  expect(made({ enabled: false })).toEqual([]);
});
