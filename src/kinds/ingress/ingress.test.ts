import { describe, expect, test } from "@jest/globals";
import { app, spec } from "../../testing/apps.js";
import type { App } from "../../model/types.gen.js";
import { subjectOf } from "../../testing/subjects.js";
import { ingress } from "./index.js";
import { carriesIngress } from "../../model/serving.js";
import { lower } from "../../values/lower.js";
import { ingressHosts, lowerChartIngress, lowerIngress } from "./ingress.js";

describe("an app's ingress", () => {
  const host = { host: "a.example.com" };
  test.each([
    { given: { app_type: "external-api" as const }, want: {} },
    { given: { app_type: "external-api" as const, ingress: null }, want: { enabled: false } },
    { given: { app_type: "external-api" as const, ingress: host }, want: host },
    { given: { app_type: "internal-api" as const }, want: { enabled: false } },
    { given: { app_type: "internal-api" as const, ingress: host }, want: host },
    { given: { app_type: "worker" as const, ingress: {} }, want: {} },
    { given: { app_type: "worker" as const, ingress: null }, want: { enabled: false } },
    { given: { app_type: "job" as const }, want: undefined },
  ])("$given", ({ given, want }) => {
    expect(lowerIngress(app(given))).toEqual(want);
  });
});

describe("whether a chart has use for ingress.yaml", () => {
  test.each([
    { given: [{ app_type: "external-api" as const }], want: true },
    { given: [{ app_type: "external-api" as const, ingress: null }], want: true },
    { given: [{ app_type: "internal-api" as const }, { app_type: "job" as const }], want: false },
    { given: [{ app_type: "worker" as const, ingress: null }], want: false },
    { given: [{ app_type: "worker" as const, ingress: {} }], want: true },
  ])("$given", ({ given, want }) => {
    expect(carriesIngress(given.map(app))).toBe(want);
  });
});

test("the chart's defaults keep their order, and what is given wins", () => {
  const { request } = spec([{}], { ingress: { tls: { secretName: "all" }, enabled: false } });
  const ingress = lowerChartIngress(request);
  expect(JSON.stringify(ingress)).toBe(
    '{"enabled":false,"className":"","annotations":{},"tls":{"secretName":"all"}}',
  );
});

describe("hosts", () => {
  const { values } = lower(spec([{ app_type: "external-api" }]));
  const on = { enabled: true, className: "", annotations: {}, tls: [] };
  test.each([
    { name: "web", ingress: {}, chart: on, want: ["web-dev.local"] },
    { name: "Shop_Web", ingress: { host: "" }, chart: on, want: ["shop-web-dev.local"] },
    { name: "web", ingress: { host: "a.b" }, chart: on, want: ["a.b"] },
    {
      name: "web",
      ingress: { hosts: ["a.b", "c.d"] as [string, ...string[]] },
      chart: on,
      want: ["a.b", "c.d"],
    },
    { name: "web", ingress: {}, chart: { ...on, enabled: false }, want: [] },
    {
      name: "web",
      ingress: { enabled: true },
      chart: { ...on, enabled: false },
      want: ["web-dev.local"],
    },
    { name: "web", ingress: { enabled: false, host: "a.b" }, chart: on, want: [] },
    { name: "web", ingress: undefined, chart: on, want: [] },
  ])("$name $ingress", ({ name, ingress, chart, want }) => {
    expect(ingressHosts(name, ingress, { ...values, ingress: chart })).toEqual(want);
  });
});

describe("a host that was made up", () => {
  const told = (app: Partial<App>, environment: string) =>
    (
      ingress.check?.(subjectOf(spec([{ app_type: "external-api", ...app }], { environment }))) ??
      []
    ).map(({ severity, path, code }) => `${severity ?? "error"} ${path} ${code}`);
  test.each<[string, Partial<App>, string, string[]]>([
    ["is a warning in prod", {}, "prod", ["warning ingress.host unlikely-host"]],
    ["is fine in dev", {}, "dev", []],
    ["is not there where one is given", { ingress: { host: "a.b" } }, "prod", []],
    ["is not there without an Ingress", { ingress: null }, "prod", []],
  ])("%s", (_, app, environment, want) => {
    expect(told(app, environment)).toEqual(want);
  });
});
