import { expect, test } from "@jest/globals";
import type { ChartModel, EnvironmentModel } from "../model/chart.js";
import { spec } from "../testing/apps.js";
import { lower } from "./lower.js";
import { assertFits } from "./net.js";

const sound = lower(spec([{ port: 80 }]));

const withApp = (values: object): ChartModel => ({
  ...sound,
  apps: sound.apps.map((app) => ({ ...app, values: { ...app.values, ...values } })),
});
const withOverlay = (api: object): ChartModel => ({
  ...sound,
  environments: [{ name: "prod", overlay: { apps: { api } } } as unknown as EnvironmentModel],
});

test.each<[string, ChartModel]>([
  ["the chart's own values", sound],
  ["an environment", withOverlay({ replicas: 3, resources: { limits: { cpu: "1" } } })],
  ["a key that an environment takes away", withOverlay({ args: null })],
  ["a variable that an environment takes away", withOverlay({ env: { A: null } })],
])("%s passes", async (_, model) => {
  await assertFits(model);
});

test.each<[string, ChartModel, string]>([
  [
    "a value",
    withApp({ replicas: "3" }),
    "values.yaml does not fit values.schema.json: /apps/api/replicas",
  ],
  [
    "an unknown key",
    withApp({ replica: 3 }),
    "values.yaml does not fit values.schema.json: /apps/api ",
  ],
  [
    "a value deep in another",
    withApp({ resources: { limits: { cpu: "1 core" } } }),
    "values.yaml does not fit values.schema.json: /apps/api/resources/limits/cpu",
  ],
  [
    "a value of an environment",
    withOverlay({ env: { A: { valueFrom: { secretKeyRef: { name: "s" } } } } }),
    "values/prod.yaml does not fit values.schema.json: /apps/api/env/A",
  ],
  [
    "a null that Helm keeps",
    withOverlay({ resources: { limits: { "nvidia.com/gpu": null } } }),
    "values/prod.yaml does not fit values.schema.json: /apps/api/resources/limits/nvidia.com~1gpu",
  ],
  [
    "a key that the chart needs, taken away",
    withOverlay({ image: null }),
    "values/prod.yaml does not fit values.schema.json: /apps/api must have required property 'image'",
  ],
])("%s is a bug", async (_, model, want) => {
  await expect(assertFits(model)).rejects.toThrow(want);
});
