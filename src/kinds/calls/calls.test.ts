import { describe, expect, test } from "@jest/globals";
import type { App, Chart } from "../../model/types.gen.js";
import { withCalledApps } from "../../request/called_apps.js";
import type { Spec } from "../../request/spec.js";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { calls } from "./index.js";

const web = { app_name: "web", app_type: "external-api" } as const;
const worker = { app_name: "w", app_type: "worker" } as const;

function told(apps: readonly Partial<App>[], chart: Partial<Chart> = {}): string[] {
  const written = spec(apps, chart);
  const named: Spec = { ...written, request: withCalledApps(written.request) };
  return (calls.check?.(subjectOf(named)) ?? []).map(
    ({ origin, path, code, message, hint }) => `${origin} ${path} [${code}] ${message}; ${hint}`,
  );
}

const url = (app: string, rest: object = {}) => ({ serviceUrl: { app, ...rest } });
const ledger = "//payments:ledger";

describe("accepted", () => {
  test.each<[string, readonly Partial<App>[], Partial<Chart>?]>([
    [
      "apps that call each other",
      [{ env: { A: url("//shop:web") } }, { ...web, env: { A: url("//shop:api") } }],
    ],
    ["an app that calls itself", [{ calls: { "//shop:api": {} } }]],
    ["the name of an app", [{ env: { A: url("api") } }]],
    [
      "a port by name and by number",
      [
        { ports: { http: { servicePort: 80 }, grpc: 9000 } },
        {
          ...worker,
          env: [{ name: "A", ...url("//shop:api", { port: 80 }) }],
          calls: { "//shop:api": { ports: ["grpc", 80] } },
        },
      ],
    ],
    [
      "a worker that has a Service",
      [{ ...worker, port: 80, service: {}, env: { A: url("//shop:w") } }],
    ],
    [
      "an app of another chart",
      [{ env: { A: url(ledger, { port: 9000 }) }, calls: { [ledger]: {} } }],
      { external_apps: { [ledger]: { release: "payments" } } },
    ],
    [
      "its ports",
      [{ env: { A: url(ledger, { port: "grpc" }) } }],
      { external_apps: { [ledger]: { service: "x", ports: { grpc: 1 } } } },
    ],
    [
      "a job after its release",
      [
        {},
        { app_name: "j", app_type: "job", hook: { phase: "after" }, calls: { "//shop:api": {} } },
      ],
    ],
    [
      "what the chart gives all apps, in a job before it",
      [{}, { app_name: "j", app_type: "job" }],
      { env: { A: url("//shop:api") } },
    ],
  ])("%s", (...[, apps, chart]) => {
    expect(told(apps, chart)).toEqual([]);
  });
});

describe("refused", () => {
  test.each<[string, readonly Partial<App>[], string, Partial<Chart>?]>([
    [
      "an unknown label",
      [{ env: { A: url("//shop:apis") } }],
      '//shop:api env.A [unknown-app] calls "//shop:apis", which is not an app of the chart; write "//shop:api", or say in external_apps of the helm_chart where it is',
    ],
    [
      "another label",
      [{ calls: { "//elsewhere:database": {} } }],
      '//shop:api calls [unknown-app] calls "//elsewhere:database", which is not an app of the chart; add it to apps, or say in external_apps of the helm_chart where it is',
    ],
    [
      "a member of all objects",
      [{ env: { A: url("constructor") } }],
      '//shop:api env.A [unknown-app] calls "constructor", which is not an app of the chart; add it to apps, or say in external_apps of the helm_chart where it is',
    ],
    [
      "in a sidecar",
      [
        {
          sidecars: {
            proxy: { image: "p:1", order: 1, env: [{ name: "A", ...url("//shop:web") }] },
          },
        },
      ],
      '//shop:api sidecars.proxy.env[0] [unknown-app] calls "//shop:web", which is not an app of the chart; write "//shop:api", or say in external_apps of the helm_chart where it is',
    ],
    [
      "of the chart",
      [{}],
      '//shop:chart env.A [unknown-app] calls "apy", which is not an app of the chart; write "api", or say in external_apps of the helm_chart where it is',
      { env: { A: url("apy") } },
    ],
    [
      "a worker",
      [{ calls: { "//shop:w": {} } }, worker],
      "//shop:api calls [unreachable-app] calls //shop:w, which has no Service: it is a worker; give that app a service",
    ],
    [
      "a Service that is off",
      [{ calls: { "//shop:web": {} } }, { ...web, service: { enabled: false } }],
      "//shop:api calls [unreachable-app] calls //shop:web, which has no Service: its service is not enabled; give that app a service",
    ],
    [
      "a job",
      [{ calls: { "//shop:j": {} } }, { app_name: "j", app_type: "job" }],
      "//shop:api calls [unreachable-app] calls //shop:j, which has no Service: it is a job; call an app that serves others",
    ],
    [
      "a port that the Service does not lead to",
      [
        { port: 80, ports: { metrics: 9090 }, service: { ports: ["http"] } },
        { ...worker, env: { A: url("//shop:api", { port: "metrics" }) } },
      ],
      '//shop:w env.A [unknown-port] calls a port of //shop:api that is "metrics", which is not a port of its Service; write "http"',
    ],
    [
      "the container's number",
      [
        { ports: { http: { servicePort: 80 } } },
        { ...worker, env: { A: url("//shop:api", { port: 8000 }) } },
      ],
      "//shop:w env.A [unknown-port] calls a port of //shop:api that is 8000, which is not a port of its Service; write 80",
    ],
    [
      "a port called http that nothing has",
      [{ ...worker, ports: { grpc: 9000 }, service: {} }, { env: { A: url("//shop:w") } }],
      '//shop:api env.A [unknown-port] calls a port of //shop:w that is "http", which is not a port of its Service; write "grpc"',
    ],
    [
      "a port by name of an external app without any",
      [{ env: { A: url(ledger) } }],
      '//shop:api env.A [unknown-port] calls a port of //payments:ledger that is "http", which is not a port of the external app; give the app a port of that name',
      { external_apps: { [ledger]: { host: "pay.example.com" } } },
    ],
    [
      "a release, and nothing that could be an app's name",
      [{}],
      '//shop:chart external_apps["//payments:a.b"] [missing-key] has a release, but no app to name the Service by; write the app\'s app_name as "app", or the Service\'s name as "service" instead of release',
      { external_apps: { "//payments:a.b": { release: "r" } } },
    ],
    [
      "an external app of the chart itself",
      [{}],
      '//shop:chart external_apps["//shop:api"] [conflicting-keys] is an app of the chart itself; leave it out, or take the app out of apps',
      { external_apps: { "//shop:api": { host: "x" } } },
    ],
    [
      "a job that calls what is not there yet",
      [{}, { app_name: "j", app_type: "job", env: { A: url("//shop:api") } }],
      '//shop:j env.A [hook-order] calls //shop:api, which the first install starts only after this job; write hook = {"phase": "after"}, or let the job end well without the answer',
    ],
  ])("%s", (...[, apps, want, chart]) => {
    expect(told(apps, chart)).toEqual([want]);
  });
});

describe("an external app", () => {
  test.each<[NonNullable<Chart["external_apps"]>[string], string, object]>([
    [{ release: "r" }, ledger, { release: "r", app: "ledger" }],
    [{ release: "r" }, "@@bank//a/b:my_app", { release: "r", app: "my_app" }],
    [{ release: "r", app: "l" }, ledger, { release: "r", app: "l" }],
    [{ service: "s" }, ledger, { service: "s" }],
    [{ host: "h" }, ledger, { host: "h" }],
  ])("%j", (own, label, want) => {
    const { request } = spec([{}], { external_apps: { [label]: own } });
    expect(calls.lowerChart?.["external_apps"]?.(request)).toEqual({ [label]: want });
  });
});
