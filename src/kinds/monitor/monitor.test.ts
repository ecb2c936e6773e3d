import { describe, expect, test } from "@jest/globals";
import { generate } from "../../generate.js";
import type { App, Chart } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import { milliseconds } from "../../model/duration.js";

const generated = (app: Partial<App>, chart: Partial<Chart> = {}) => {
  const { request } = spec(
    [{ app_type: "internal-api", image: "ghcr.io/acme/x", ports: { metrics: 9090 }, ...app }],
    chart,
  );
  return generate({ request, files: new Map() });
};

const problems = async (...given: Parameters<typeof generated>) => {
  const { diagnostics } = await generated(...given);
  return diagnostics.map(
    ({ path, code, message, hint }) => `${path} [${code}] ${message}; ${hint}`,
  );
};

const prod = (api: unknown): Partial<Chart> => ({
  environment: "prod",
  environments: { prod: { values: { apps: { api } } } },
});

const metrics = { port: "metrics" };
const sidecar: Partial<App> = {
  sidecars: {
    proxy: { image: "ghcr.io/acme/p:1", order: 1, ports: [{ containerPort: 9901, name: "envoy" }] },
  },
};

describe("what is scraped", () => {
  const noService =
    "service_monitor [conflicting-keys] is for the Service of the app, which has none; write pod_monitor, which is for its pods, or service = {}";
  const noPort = (path: string, name: string, ports: string) =>
    `${path} [unknown-port] is "${name}", which is not a port of the app; write ${ports}`;

  test.each<[string, Partial<App>, string[]]>([
    ["a port of the Service", { service_monitor: metrics }, []],
    ["several", { service_monitor: { endpoints: [metrics, { port: "metrics", path: "/b" }] } }, []],
    ["a port of the pods", { pod_monitor: metrics }, []],
    ["a port of a worker", { app_type: "worker", pod_monitor: metrics }, []],
    ["a port of a sidecar", { ...sidecar, pod_monitor: { port: "envoy" } }, []],
    [
      "a port of a sidecar, by the Service",
      { ...sidecar, service_monitor: { port: "envoy" } },
      [noPort("service_monitor.port", "envoy", '"metrics"')],
    ],
    [
      "a port that the Service does not lead to",
      { port: 8080, service: { ports: ["http"] }, service_monitor: metrics, pod_monitor: metrics },
      [noPort("service_monitor.port", "metrics", '"http"')],
    ],
    [
      "a port that is not there",
      { pod_monitor: { podMetricsEndpoints: [metrics, { port: "metrcs" }] } },
      [noPort("pod_monitor.podMetricsEndpoints[1].port", "metrcs", '"metrics"')],
    ],
    ["a worker's Service", { app_type: "worker", service: {}, service_monitor: metrics }, []],
    ["no Service", { app_type: "worker", service_monitor: metrics }, [noService]],
    [
      "a Service that is off",
      { service: { enabled: false }, service_monitor: metrics },
      [noService],
    ],
    [
      "nothing",
      { service_monitor: {}, pod_monitor: {} },
      [
        "service_monitor.port [missing-key] is missing, and so is endpoints; write the name of a port: metrics",
        "pod_monitor.port [missing-key] is missing, and so is podMetricsEndpoints; write the name of a port: metrics",
      ],
    ],
    [
      "an endpoint that is written twice",
      { service_monitor: { endpoints: [metrics], interval: "30s", path: "/x" } },
      ["path", "interval"].map(
        (key) =>
          `service_monitor.${key} [conflicting-keys] is the short form of one endpoint, and endpoints is given; write it in endpoints`,
      ),
    ],
    [
      "for longer than the interval",
      { service_monitor: { ...metrics, interval: "30s", scrapeTimeout: "1m" } },
      [
        "service_monitor.scrapeTimeout [out-of-range] is 1m, longer than the interval of 30s: Prometheus refuses it; write at most 30s",
      ],
    ],
    [
      "as long as the interval",
      { service_monitor: { ...metrics, interval: "1m", scrapeTimeout: "60s" } },
      [],
    ],
    [
      "by labels of the chart's own",
      { pod_monitor: { ...metrics, labels: { "app.kubernetes.io/name": "x" } } },
      [
        'pod_monitor.labels["app.kubernetes.io/name"] [conflicting-keys] is a label that the chart sets itself; leave it out, or use another key',
      ],
    ],
    [
      "the label of the Service that is scraped",
      { services: { admin: { labels: { "appchart/service-monitor": "true" } } } },
      [
        'services.admin.labels["appchart/service-monitor"] [conflicting-keys] is a label that the chart sets itself; leave it out, or use another key',
      ],
    ],
  ])("%s", async (_, app, want) => {
    expect(await problems(app)).toEqual(want);
  });

  test.each<[string, string]>([
    ["", "[empty]"],
    ["30", "must be a duration such as 30s or 1m30s"],
    ["1s1m", "must be a duration such as 30s or 1m30s"],
    ["{{ 1 }}s", "must be a duration such as 30s or 1m30s"],
  ])("every %j", async (interval, want) => {
    const [problem, ...more] = await problems({ service_monitor: { ...metrics, interval } });
    expect(problem).toContain(want);
    expect(more).toEqual([]);
  });

  test("a job has no Service", async () => {
    const app: Partial<App> = { app_type: "job", service_monitor: metrics };
    expect(await problems({ ...app, ports: { metrics: 1 } })).toEqual(
      expect.arrayContaining([expect.stringContaining("service_monitor [not-for-app-type]")]),
    );
  });

  test("as an environment has it", async () => {
    const app = { service_monitor: metrics };
    expect(await problems(app, prod({ serviceMonitor: null }))).toEqual([]);
    expect(await problems(app, prod({ service: { enabled: false } }))).toEqual([
      expect.stringMatching(/^service_monitor \[conflicting-keys\]/),
    ]);
    expect(await problems(app, prod({ serviceMonitor: { port: "x" } }))).toEqual([
      expect.stringMatching(
        /^environments\.prod\.apps\.api\.serviceMonitor\.port \[unknown-port\]/,
      ),
    ]);
  });
});

test.each([
  ["0", 0],
  ["30s", 30_000],
  ["1m30s", 90_000],
  ["1h1ms", 3_600_001],
  ["1y2w3d", (365 + 14 + 3) * 86_400_000],
])("%s is %d ms", (given, want) => {
  expect(milliseconds(given)).toBe(want);
});

describe("the README", () => {
  const readme = async (...given: Parameters<typeof generated>) => {
    const { chart } = await generated(...given);
    const text = chart?.files.find(({ path }) => path === "README.md")?.content;
    return String(text)
      .split("\n\n")
      .find((paragraph) => paragraph.startsWith("The Prometheus"));
  };

  test.each<[string, Partial<App>, Partial<Chart>, string[]]>([
    ["none", {}, {}, []],
    ["a ServiceMonitor", { service_monitor: metrics }, {}, ["servicemonitors"]],
    ["a PodMonitor", { pod_monitor: metrics }, {}, ["podmonitors"]],
    [
      "one of an environment",
      { pod_monitor: metrics },
      prod({ podMonitor: null, serviceMonitor: metrics }),
      ["servicemonitors"],
    ],
    [
      "both",
      { service_monitor: metrics, pod_monitor: metrics },
      {},
      ["servicemonitors", "podmonitors"],
    ],
  ])("names the kinds of %s", async (_, app, chart, want) => {
    const told = (await readme(app, chart)) ?? "";
    expect([...told.matchAll(/`(\w+)\.monitoring/g)].map(([, name]) => name)).toEqual(want);
  });
});
