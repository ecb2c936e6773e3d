import { describe, expect, test } from "@jest/globals";
import { Ajv, type ValidateFunction } from "ajv";
import { lower } from "../values/lower.js";
import type { ChartModel } from "../model/chart.js";
import { spec } from "../testing/apps.js";
import { valuesSchema } from "./schema.js";

const everyType = [
  {
    app_name: "web",
    app_type: "external-api" as const,
    env: { A: "a", B: { valueFrom: { secretKeyRef: { name: "s", key: "k" } } } },
    health_check: { path: "/up" },
    ingress: { host: "a.b", tls: { secretName: "t" } },
  },
  { app_name: "api", app_type: "internal-api" as const, env: [{ name: "A", value: 1 }] },
  { app_name: "worker", app_type: "worker" as const },
  { app_name: "job", app_type: "job" as const },
];

function compiled(model: ChartModel): ValidateFunction {
  // Strict: a keyword that is misspelt or ours is an error.
  const ajv = new Ajv({
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    keywords: ["x-defaults"],
  });
  return ajv.compile(valuesSchema(model));
}

function valuesOf(model: ChartModel): Record<string, unknown> {
  const apps = Object.fromEntries(model.apps.map((app) => [app.name, app.values]));
  return structuredClone({ ...model.values, apps });
}

/** Values with `value` at a dotted path; undefined takes the key away. */
function withValue(values: Record<string, unknown>, path: string, value: unknown): unknown {
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const parent = keys.reduce((at, key) => at[key] as Record<string, unknown>, values);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return values;
}

const model = lower(spec(everyType));
const validate = compiled(model);

test("a chart's own values fit", () => {
  validate(valuesOf(model));
  expect(validate.errors).toBeNull();
});

test("the schema needs no other file, and has no annotation of ours", () => {
  const text = JSON.stringify(valuesSchema(model), undefined, 1);
  expect(text).not.toMatch(/"\$ref": "(?!#\/definitions\/)/);
  expect(text).not.toMatch(/"x-(?!defaults)/);
});

describe("what fits", () => {
  test.each([
    { path: "namespaceOverride", value: "" },
    { path: "apps.web.enabled", value: false },
    { path: "apps.web.replicas", value: 0 },
    { path: "apps.web.env.NEW", value: "x" },
    { path: "apps.web.env.A", value: null },
    { path: "apps.web.env", value: [{ name: "A", value: true }] },
    { path: "apps.api.env", value: { A: 1.5 } },
    { path: "apps.api.ingress", value: { enabled: true, hosts: ["a.b"] } },
    { path: "apps.api.healthCheck", value: { enabled: true, startup: {} } },
    { path: "apps.api.healthCheck", value: undefined },
    { path: "apps.worker.port", value: 9000 },
    { path: "apps.web.port", value: undefined },
    { path: "apps.web.ports", value: { metrics: 9090 } },
    { path: "apps.job.args", value: ["up"] },
    { path: "ingress.tls", value: [{ secretName: "s", hosts: ["*.a.b"] }] },
    { path: "manifests.enabled", value: false },
    // What a parent chart has for all of its subcharts, and the condition of its dependency.
    { path: "global.imageRegistry", value: "mirror.example.com" },
    { path: "global.storageClass", value: { name: "fast" } },
    { path: "enabled", value: true },
  ])("$path = $value", ({ path, value }) => {
    validate(withValue(valuesOf(model), path, value));
    expect(validate.errors).toBeNull();
  });
});

describe("what is refused", () => {
  test.each([
    { path: "global.environment", value: "No Such" },
    { path: "namespaceOverride", value: undefined },
    { path: "extra", value: 1 },
    { path: "enabled", value: "yes" },
    { path: "apps.wbe", value: {} },
    { path: "apps.web", value: undefined },
    { path: "apps.web.replica", value: 3 },
    { path: "apps.web.replicas", value: "3" },
    { path: "apps.web.replicas", value: -1 },
    { path: "apps.web.replicas", value: undefined },
    { path: "apps.web.type", value: "worker" },
    { path: "apps.web.port", value: 0 },
    { path: "apps.web.imageTag", value: 1.1 },
    { path: "apps.web.command", value: ["a", 1] },
    { path: "apps.web.env", value: { "A B": "x" } },
    { path: "apps.web.env.A", value: { valueFrom: {} } },
    { path: "apps.web.env.A", value: [] },
    { path: "apps.web.healthCheck", value: { path: "up" } },
    { path: "apps.web.ingress", value: { paths: [{ path: "/", path_type: "Prefix" }] } },
    { path: "apps.job.replicas", value: 2 },
    { path: "apps.job.ingress", value: {} },
    { path: "ingress.classname", value: "nginx" },
    { path: "manifests.enabled", value: "no" },
  ])("$path = $value", ({ path, value }) => {
    expect(validate(withValue(valuesOf(model), path, value))).toBe(false);
  });
});

test("a chart without ingress.yaml refuses ingresses", () => {
  const internal = lower(spec([{ app_name: "api" }]));
  const validateInternal = compiled(internal);
  expect(validateInternal(valuesOf(internal))).toBe(true);
  expect(validateInternal(withValue(valuesOf(internal), "ingress", { enabled: true }))).toBe(false);
  expect(validateInternal(withValue(valuesOf(internal), "apps.api.ingress", {}))).toBe(false);
});
