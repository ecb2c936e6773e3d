import { describe, expect, test } from "@jest/globals";
import { app, spec } from "../../testing/apps.js";
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
