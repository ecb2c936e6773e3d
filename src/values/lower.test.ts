import { describe, expect, test } from "@jest/globals";
import schema from "../request/schema.gen.json" with { type: "json" };
import { manifest, spec } from "../testing/apps.js";
import { lower } from "./lower.js";
import { imageTag } from "../kinds/image/image.js";
import type { AppType } from "../model/app_types.js";

test("a chart that says nothing has every default", () => {
  const { apps, ...chart } = lower(spec([{ app_type: "external-api" }]));
  expect(chart).toEqual({
    label: "//shop:chart",
    name: "shop",
    namespace: "",
    version: "0.1.0",
    appVersion: "0.1.0",
    description: "Helm chart of //shop:chart",
    metadata: {},
    values: {
      env: {},
      envFrom: [],
      global: { environment: "dev" },
      namespaceOverride: "",
      imagePullSecrets: [],
      ingress: { enabled: true, className: "", annotations: {}, tls: [] },
      manifests: { enabled: true },
      container: {},
      labels: {},
      annotations: {},
      pod: { enableServiceLinks: false },
    },
    kinds: expect.any(Set),
    manifests: [],
    files: [],
    prerequisites: [],
    dependencies: [],
    environments: [],
  });
  expect(apps).toEqual([
    {
      label: "//shop:api",
      name: "api",
      description: "",
      values: {
        enabled: true,
        type: "external-api",
        image: "api",
        imageTag: "",
        imageDigest: "",
        port: 8000,
        replicas: 1,
        resources: {
          requests: { cpu: "50m", memory: "256Mi" },
          limits: { memory: "512Mi" },
        },
        healthCheck: {
          enabled: false,
          path: "/health",
          timeoutSeconds: 5,
          liveness: { failureThreshold: 6 },
          readiness: {},
          startup: { periodSeconds: 5, failureThreshold: 30 },
        },
        command: [],
        args: [],
        env: {},
        envFrom: [],
        ingress: {},
        podSecurityContext: { seccompProfile: { type: "RuntimeDefault" } },
        securityContext: { allowPrivilegeEscalation: false },
        fullnameOverride: "",
      },
    },
  ]);
});

test("a chart that says everything has it as it was written", () => {
  const model = lower(
    spec([{}], {
      chart_version: "1.2.3",
      app_version: "2024.10",
      namespace: "shop",
      environment: "prod",
      description: "A shop",
    }),
  );
  expect(model).toMatchObject({
    version: "1.2.3",
    appVersion: "2024.10",
    description: "A shop",
    namespace: "shop",
    values: { global: { environment: "prod" } },
  });
});

describe("the tag of an app", () => {
  test.each([
    { app: {}, chart: { chart_version: "1.2.3" }, want: "1.2.3" },
    { app: {}, chart: { chart_version: "1.2.3+build.7" }, want: "1.2.3_build.7" },
    { app: {}, chart: { chart_version: "1.2.3", app_version: "9" }, want: "9" },
    { app: { version: "4" }, chart: { app_version: "9" }, want: "4" },
    { app: { version: "" }, chart: { app_version: "9" }, want: "9" },
  ])("$app $chart", ({ app, chart, want }) => {
    const {
      apps: [first],
      appVersion,
    } = lower(spec([app], chart));
    expect(first && imageTag(first.values, appVersion)).toBe(want);
  });
});

describe("the keys that a type of app has", () => {
  const { properties } = schema.definitions.AppValues;
  // The others are there only for apps that ask for them.
  const onRequest = [
    "cronJob",
    "daemonSet",
    "deployment",
    "grpcRoute",
    "horizontalPodAutoscaler",
    "httpRoute",
    "scaledObject",
    "statefulSet",
  ];
  const whys = ["default", "x-default", "x-required"];
  const all = Object.entries(properties)
    .filter(([, value]) => !Object.hasOwn(value, "x-optional"))
    .filter(([, value]) => whys.some((why) => Object.hasOwn(value, why)) || isOfType(value))
    .filter(([key]) => !onRequest.includes(key))
    .map(([key]) => key);
  function isOfType(value: object): boolean {
    return (
      "x-capability" in value &&
      ("default" in value || "x-default" in value || !("x-absent" in value))
    );
  }
  test.each<{ type: AppType; without: string[] }>([
    { type: "external-api", without: ["hook", "job"] },
    { type: "internal-api", without: ["hook", "job"] },
    { type: "worker", without: ["port", "hook", "job"] },
    { type: "job", without: ["port", "replicas", "healthCheck", "ingress"] },
  ])("$type", ({ type, without }) => {
    const apps = [{ app_name: "first", app_type: type }, { app_type: "external-api" as const }];
    const keys = Object.keys(lower(spec(apps)).apps[0]?.values ?? {});
    expect(keys.sort()).toEqual(all.filter((key) => !without.includes(key)).sort());
  });
});

test("a chart without ingress.yaml says nothing of ingresses", () => {
  const model = lower(spec([{ app_type: "internal-api" }]));
  expect(model.values).not.toHaveProperty("ingress");
  expect(model.apps[0]?.values).not.toHaveProperty("ingress");
});

test("0 and empty are values", () => {
  const [app] = lower(spec([{ replicas: 0, env: {}, resources: {} }])).apps;
  expect(app?.values).toMatchObject({ replicas: 0, env: {}, resources: {} });
});

test("apps keep their order", () => {
  const model = lower(spec([{ app_name: "b" }, { app_name: "a" }, { app_name: "c" }]));
  expect(model.apps.map(({ name }) => name)).toEqual(["b", "a", "c"]);
});

test("an object of a manual manifest need not exist beforehand", () => {
  const reference = { valueFrom: { secretKeyRef: { name: "db", key: "k" } } };
  const model = lower(spec([{ env: { A: reference } }], {}, [manifest("v1", "Secret", "db")]));
  expect(model.prerequisites).toEqual([]);
  expect(model.manifests).toHaveLength(1);
});
