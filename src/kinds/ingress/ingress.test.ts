import { describe, expect, test } from "@jest/globals";
import { app, spec } from "../../testing/apps.js";
import type { App, AppValues } from "../../model/types.gen.js";
import { subjectOf } from "../../testing/subjects.js";
import { ingress } from "./index.js";
import { carriesIngress, ingressesOf } from "../../model/serving.js";
import { lower } from "../../values/lower.js";
import { lowerChartIngress, lowerIngress } from "./ingress.js";
import { hostsOf } from "../../model/ingress_rules.js";

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
    { given: [{ app_type: "worker" as const, ingresses: { admin: {} } }], want: true },
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
  const off = { ...on, enabled: false };
  test.each<[string, Pick<AppValues, "ingress" | "ingresses">, typeof on, string[]]>([
    ["web", { ingress: {} }, on, ["web-dev.local"]],
    ["Shop_Web", { ingress: { host: "" } }, on, ["shop-web-dev.local"]],
    ["web", { ingress: { host: "a.b" } }, on, ["a.b"]],
    ["web", { ingress: { hosts: ["a.b", "c.d"] } }, on, ["a.b", "c.d"]],
    [
      "web",
      { ingress: { rules: [{ host: "a.b" }, { host: "c.d" }, { host: "a.b" }] } },
      on,
      ["a.b", "c.d"],
    ],
    ["web", { ingress: {} }, off, []],
    ["web", { ingress: { enabled: true } }, off, ["web-dev.local"]],
    ["web", { ingress: { enabled: false, host: "a.b" } }, on, []],
    ["web", {}, on, []],
    [
      "web",
      { ingress: {}, ingresses: { admin: {} } },
      on,
      ["web-dev.local", "web-admin-dev.local"],
    ],
    ["web", { ingresses: { admin: { host: "a.b" }, x: { enabled: false } } }, on, ["a.b"]],
    ["web", { ingresses: { a: {}, b: { enabled: true } } }, off, ["web-b-dev.local"]],
  ])("%s %j of a chart with %j", (name, app, chart, want) => {
    const all = { ...values, ingress: chart };
    expect(ingressesOf(app, all).flatMap((one) => hostsOf(name, one, all))).toEqual(want);
  });
});

describe("the Ingresses of an app", () => {
  const internal = { app_type: "internal-api" } as const;
  test.each<[Partial<App>, string[]]>([
    [{ app_type: "external-api" }, ["<release>-api"]],
    [{ ...internal, ingresses: { admin: {}, off: { enabled: false } } }, ["<release>-api-admin"]],
    [
      { app_type: "external-api", fullname_override: "front", ingresses: { "a-b": {} } },
      ["front", "front-a-b"],
    ],
  ])("%j", (app, want) => {
    const made = ingress.makes?.(subjectOf(spec([app]))) ?? [];
    expect(made.map(({ name }) => name)).toEqual(want);
  });
});

describe("refused", () => {
  const told = (app: Partial<App>) =>
    (ingress.check?.(subjectOf(spec([app]))) ?? []).map(
      ({ path, code, message, hint }) => `${path} [${code}] ${message}; ${hint}`,
    );
  test.each<[Partial<App>, string]>([
    [
      { ingress: { host: "a.b", paths: [{ path: "/" }], rules: [{ host: "c.d" }] } },
      "ingress.rules [conflicting-keys] is given beside ingress.host and ingress.paths; write every host with its paths in rules, or leave rules out",
    ],
    [
      { ingresses: { admin: { host: "a.b", hosts: ["c.d"] } } },
      "ingresses.admin.hosts [conflicting-keys] is given beside ingresses.admin.host; keep one of the two",
    ],
    [
      { ingresses: { admin: { hosts: ["c.d", "c.d"] } } },
      'ingresses.admin.hosts[1] [duplicate-name] is "c.d" again; list each host once',
    ],
    [
      {
        ports: { http: {}, metrics: 9090 },
        ingress: {
          rules: [{ host: "a.b" }, { host: "c.d", paths: [{ path: "/", port: "metric" }] }],
        },
      },
      'ingress.rules[1].paths[0].port [unknown-port] is "metric", which is not a port of the app\'s Service; write "metrics"',
    ],
    [
      { ingress: { hosts: ["a.b", "c.d"], paths: [{ path: "/", port: 1 }] } },
      "ingress.paths[0].port [unknown-port] is 1, which is not a port of the app's Service; write 8000",
    ],
    [
      { ports: { web: 80 }, ingresses: { admin: { rules: [{ host: "a.b" }] } } },
      'ingresses.admin [missing-port] has no port to send requests to: the app has no port called http; give the app a port, or write "web" as port of each path',
    ],
    [
      {
        ingress: {
          rules: [{ host: "a.b" }, { host: "*.c.d" }],
          tls: { secretName: "t", hosts: ["a.b", "x.c.d", "c.d"] },
        },
      },
      'ingress.tls.hosts[2] [unserved-tls-host] is "c.d", which no rule of the ingress serves; write one of a.b, *.c.d, or leave hosts out for all of them',
    ],
    [
      { service: { enabled: false }, ingresses: { admin: { host: "a.b" } } },
      "service.enabled [conflicting-keys] is false, but an ingress needs the Service; leave it out, or write ingresses.admin.enabled as false too",
    ],
  ])("%j", (app, want) => {
    expect(told(app)).toEqual([want]);
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
    ["is not there where rules have hosts", { ingress: { rules: [{ host: "a.b" }] } }, "prod", []],
    [
      "is a warning in a further Ingress",
      { ingress: null, ingresses: { admin: {} } },
      "prod",
      ["warning ingresses.admin.host unlikely-host"],
    ],
  ])("%s", (_, app, environment, want) => {
    expect(told(app, environment)).toEqual(want);
  });
});
