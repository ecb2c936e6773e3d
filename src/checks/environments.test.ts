import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { generate } from "../generate.js";
import type { App, AppValues, ValuesSources } from "../model/types.gen.js";

/** A mistake as an attribute, the same in values, and where it is told below the app. */
interface Case {
  readonly code: string;
  readonly attributes: Partial<App>;
  readonly values: Readonly<Record<string, unknown>>;
  readonly path: string;
  /** What the app has anyway. */
  readonly base?: Partial<App>;
}

const volume = { name: "cache", emptyDir: {} };
const gib = "x".repeat(1024 * 1024 + 1);

const cases: readonly Case[] = [
  {
    code: "limit-below-request",
    attributes: { resources: { requests: { cpu: 1 }, limits: { cpu: "500m" } } },
    values: { resources: { requests: { cpu: 1 }, limits: { cpu: "500m" } } },
    path: "resources.limits.cpu",
  },
  {
    code: "missing-key",
    attributes: { horizontal_pod_autoscaler: { maxReplicas: 2, cpu: 80 } },
    values: { horizontalPodAutoscaler: { cpu: 80 } },
    path: "horizontalPodAutoscaler.cpu",
    base: {
      resources: {},
      horizontal_pod_autoscaler: {
        maxReplicas: 2,
        metrics: [
          {
            type: "Resource",
            resource: { name: "memory", target: { type: "AverageValue", averageValue: "1Gi" } },
          },
        ],
      },
    },
  },
  {
    code: "conflicting-keys",
    attributes: { scaled_object: { triggers: [{ type: "cpu", metadata: { value: "80" } }] } },
    values: { scaledObject: { triggers: [{ type: "cpu", metadata: { value: "80" } }] } },
    path: "scaledObject.minReplicaCount",
    base: { scaled_object: { triggers: [{ type: "cron", metadata: {} }] } },
  },
  {
    code: "invalid-probe",
    attributes: { health_check: { liveness: { successThreshold: 3 } } },
    values: { healthCheck: { enabled: true, liveness: { successThreshold: 3 } } },
    path: "healthCheck.liveness.successThreshold",
  },
  {
    code: "unknown-volume",
    attributes: { volumes: [volume], volume_mounts: [{ name: "cahce", mountPath: "/a" }] },
    values: { volumes: [volume], volumeMounts: [{ name: "cahce", mountPath: "/a" }] },
    path: "volumeMounts[0].name",
  },
  {
    code: "unserved-tls-host",
    attributes: { ingress: { host: "a.b", tls: { secretName: "s", hosts: ["c.d"] } } },
    values: { ingress: { host: "a.b", tls: { secretName: "s", hosts: ["c.d"] } } },
    path: "ingress.tls.hosts[0]",
  },
  {
    code: "duplicate-name",
    attributes: { ingress: { hosts: ["a.b", "a.b"] } },
    values: { ingress: { hosts: ["a.b", "a.b"] } },
    path: "ingress.hosts[1]",
  },
  {
    code: "pod-security",
    base: { pod_security: "baseline" },
    attributes: { security_context: { privileged: true } },
    values: { securityContext: { privileged: true } },
    path: "securityContext.privileged",
  },
  {
    code: "conflicting-keys",
    attributes: { ingress: { host: "a.b", hosts: ["c.d"] } },
    values: { ingress: { host: "a.b", hosts: ["c.d"] } },
    path: "ingress.hosts",
  },
  {
    code: "unknown-port",
    attributes: { ingress: { paths: [{ path: "/", port: 81 }] } },
    values: { ingress: { paths: [{ path: "/", port: 81 }] } },
    path: "ingress.paths[0].port",
  },
  {
    code: "literal-secret",
    attributes: { env: { DB_PASSWORD: "hunter2" } },
    values: { env: { DB_PASSWORD: "hunter2" } },
    path: "env.DB_PASSWORD",
  },
  {
    code: "duplicate-env",
    attributes: {
      env: [
        { name: "A", value: "1" },
        { name: "A", value: "2" },
      ],
    },
    values: {
      env: [
        { name: "A", value: "1" },
        { name: "A", value: "2" },
      ],
    },
    path: "env[1].name",
    base: { env: [] },
  },
  {
    code: "invalid-template",
    attributes: { env: { A: "{{ if }}" } },
    values: { env: { A: "{{ if }}" } },
    path: "env.A",
  },
  {
    code: "unresolved-reference",
    attributes: { env_from: [{ secretRef: { name: "nowhere" } }] },
    values: { envFrom: [{ secretRef: { name: "nowhere" } }] },
    path: "envFrom[0].secretRef",
  },
  {
    code: "unresolved-reference",
    attributes: {
      volumes: [
        {
          name: "v",
          csi: {
            driver: "secrets-store.csi.k8s.io",
            volumeAttributes: { secretProviderClass: "nowhere" },
          },
        },
      ],
    },
    values: {
      volumes: [
        {
          name: "v",
          csi: {
            driver: "secrets-store.csi.k8s.io",
            volumeAttributes: { secretProviderClass: "nowhere" },
          },
        },
      ],
    },
    path: "volumes[0].csi.volumeAttributes.secretProviderClass",
  },
  {
    code: "missing-key",
    attributes: { service_account: { create: false } },
    values: { serviceAccount: { create: false } },
    path: "serviceAccount.name",
    base: { service_account: {} },
  },
  {
    code: "too-large",
    attributes: { config: { c: { data: { k: gib } } } },
    values: { config: { c: { data: { k: gib } } } },
    path: "config.c",
    base: { config: {} },
  },
  {
    code: "not-for-app-type",
    attributes: { hook: {} },
    values: { hook: {} },
    path: "hook",
  },
  {
    code: "conflicting-keys",
    attributes: { job: { ttlSecondsAfterFinished: 60 } },
    values: { job: { ttlSecondsAfterFinished: 60 } },
    path: "job.ttlSecondsAfterFinished",
    base: { app_type: "job", hook: { enabled: false } },
  },
  {
    code: "conflicting-keys",
    attributes: { job: { activeDeadlineSeconds: 60 } },
    values: { job: { activeDeadlineSeconds: 60 } },
    path: "job.activeDeadlineSeconds",
    base: { app_type: "job" },
  },
  {
    code: "conflicting-keys",
    attributes: { hook: { phase: "test", by: ["helm", "argo"] } },
    values: { hook: { by: ["helm", "argo"] } },
    path: "hook.by",
    base: { app_type: "job", hook: { phase: "test" } },
  },
  {
    code: "unknown-key",
    attributes: { volumes: [{ ...volume, emptyDir: { size: "1Gi" } } as typeof volume] },
    values: { volumes: [{ ...volume, emptyDir: { size: "1Gi" } }] },
    path: "volumes[0].emptyDir.size",
  },
  {
    code: "out-of-range",
    attributes: { security_context: { runAsUser: -1 } },
    values: { securityContext: { runAsUser: -1 } },
    path: "securityContext.runAsUser",
  },
];

async function told(app: Partial<App>, dev?: ValuesSources, file = ""): Promise<Diagnostic[]> {
  const request = {
    label: "//shop:chart",
    chart: { chart_name: "shop", ...(dev && { environments: { dev } }) },
    apps: [{ label: "//shop:web", app_name: "web", app_type: "external-api", ...app }],
  };
  const files = new Map([["//shop:dev.yaml", new TextEncoder().encode(file)]]);
  const { diagnostics } = await generate({ request, files });
  return [...diagnostics];
}

describe.each(cases)("$code at $path", ({ code, attributes, values, path, base = {} }) => {
  const inApp = { apps: { web: values as Partial<AppValues> } };

  test("as an attribute, in a dict and in a file: the same words, each in its place", async () => {
    const [attribute] = await told({ ...base, ...attributes });
    const [dict] = await told(base, { values: inApp });
    const [file] = await told(base, { file: "//shop:dev.yaml" }, JSON.stringify(inApp));
    expect(attribute).toMatchObject({ code, origin: "//shop:web" });
    const { message = "", hint = "", severity } = attribute ?? {};
    const key = Object.keys(attributes).at(-1) ?? "";
    // Another key of the same place may be named, as it was typed there.
    const inValues = (text: string) =>
      text
        .replaceAll(key, Object.keys(values).at(-1) ?? "")
        .replaceAll("health_check", "healthCheck");
    expect(inValues(dict?.message ?? "")).toBe(inValues(message));
    expect(dict).toMatchObject({
      code,
      origin: "//shop:chart",
      path: `environments.dev.apps.web.${path}`,
      ...(severity && { severity }),
    });
    expect(file).toMatchObject({ code, origin: "//shop:dev.yaml" });
    expect(file?.path).toMatch(/^line 1, column \d+: /);
    expect(file?.path.endsWith(`apps.web.${path}`)).toBe(true);
    expect(file?.hint).toBe(dict?.hint);
    expect(inValues(dict?.hint ?? "")).toBe(inValues(hint));
  });
});

test("an attribute's mistake that every environment mends is none", async () => {
  const wrong = { resources: { requests: { cpu: 1 }, limits: { cpu: "500m" } } };
  const mended = { apps: { web: { resources: { limits: { cpu: 2 } } } } };
  expect(await told(wrong, { values: mended })).toEqual([]);
});

test("a mistake that only the merging makes is told where the environment says its part", async () => {
  const app = { resources: { requests: { cpu: 1 }, limits: { cpu: 2 } } };
  const lower = { apps: { web: { resources: { limits: { cpu: "500m" } } } } };
  expect(await told(app, { values: lower })).toMatchObject([
    { code: "limit-below-request", path: "environments.dev.apps.web.resources.limits.cpu" },
  ]);
});

test("a mistake of an attribute is told once, however many environments see it", async () => {
  const { diagnostics } = await generate({
    request: {
      label: "//shop:chart",
      chart: {
        chart_name: "shop",
        environments: { dev: { values: {} }, prod: { values: {} } },
      },
      apps: [
        {
          label: "//shop:web",
          app_name: "web",
          app_type: "external-api",
          health_check: { liveness: { successThreshold: 3 } },
          ingress: null,
        },
      ],
    },
    files: new Map(),
  });
  const places = new Set(diagnostics.map(({ origin, path, code }) => `${origin} ${path} ${code}`));
  expect([...places]).toEqual(["//shop:web health_check.liveness.successThreshold invalid-probe"]);
});

test("None for an attribute that a type of app does not have makes a chart that fits its schema", async () => {
  const request = {
    label: "//shop:chart",
    chart: { chart_name: "shop" },
    apps: [
      { label: "//shop:web", app_name: "web", app_type: "external-api" },
      { label: "//shop:job", app_name: "job", app_type: "job", ingress: null, health_check: null },
    ],
  };
  const { chart, diagnostics } = await generate({ request, files: new Map() });
  expect(diagnostics).toEqual([]);
  const values = chart?.files.find(({ path }) => path === "values.yaml")?.content;
  expect(String(values).split("job: ").at(-1)).not.toMatch(/^ {4}(ingress|healthCheck):/m);
});

test("a job that says the name of a Secret, and does not refer to it, needs no copy", async () => {
  const sealedSecret = { encryptedData: { url: "QmFzZTY0" } };
  const request = {
    label: "//shop:chart",
    chart: { chart_name: "shop", external_secrets: { db: { sealedSecret } } },
    apps: [{ label: "//shop:job", app_name: "job", app_type: "job", env: { HOST: "db" } }],
  };
  expect((await generate({ request, files: new Map() })).diagnostics).toEqual([]);
});

describe("the Pod Security Standard of an environment", () => {
  const app = { security_context: { allowPrivilegeEscalation: true } };
  const problems = async (values: object, of: Partial<App> = app) =>
    (await told(of, { values })).map(({ origin, path, message }) => `${origin} ${path} ${message}`);
  const wrong = (where: string) => [
    `//shop:web security_context.allowPrivilegeEscalation must not be switched on: environments.dev.${where} of //shop:chart is "restricted"`,
  ];

  test("is for all apps or for one, and what attributes say is held to it", async () => {
    expect(await problems({ podSecurity: "restricted" })).toEqual(wrong("podSecurity"));
    const apps = { web: { podSecurity: "restricted" } };
    expect(await problems({ apps })).toEqual(wrong("apps.web.podSecurity"));
    expect(await problems({ podSecurity: "privileged", apps })).toEqual(
      wrong("apps.web.podSecurity"),
    );
    expect(await problems({ podSecurity: "baseline" })).toEqual([]);
  });

  test("may mend what it is held to", async () => {
    const web = { podSecurity: "restricted", securityContext: { allowPrivilegeEscalation: false } };
    expect(await problems({ apps: { web } })).toEqual([]);
  });

  test("is a level", async () => {
    expect(await problems({ podSecurity: "Restricted" })).toEqual([
      expect.stringMatching(/^\/\/shop:chart environments.dev.podSecurity must be one of /),
    ]);
    expect(await problems({}, { ...app, pod_security: "restricted" })).toHaveLength(1);
  });
});

describe("what all apps share", () => {
  const shop = (app: Partial<App>, chart: object) => ({
    label: "//shop:chart",
    chart: { chart_name: "shop", ...chart },
    apps: [{ label: "//shop:web", app_name: "web", app_type: "external-api", ...app }],
  });
  const told = async (...given: Parameters<typeof shop>) =>
    (await generate({ request: shop(...given), files: new Map() })).diagnostics;

  test("a mistake in it is told where the chart says it", async () => {
    const env = {
      PORT: "{{ .Values.nope }}",
      URL: { valueFrom: { secretKeyRef: { name: "db", key: "url" } } },
    };
    const found = (origin: string, path: string, code: string) => ({ origin, path, code });
    expect(await told({ env: [{ name: "A", value: "1" }] }, { env })).toMatchObject([
      found("//shop:chart", "env.PORT", "unknown-value"),
      found("//shop:chart", "env.URL.valueFrom.secretKeyRef", "unresolved-reference"),
    ]);
    expect(await told({ env: { PORT: 1, URL: "" } }, { env })).toEqual([]);
    expect(await told({ inherit: { env: false } }, { env })).toEqual([]);
  });

  test("an app that leaves out what is not there", async () => {
    const inherit = { env: { omit: ["PROT"] } };
    expect(await told({ inherit }, { env: { PORT: "1" } })).toMatchObject([
      {
        origin: "//shop:web",
        path: "inherit.env.omit[0]",
        message: `is "PROT", which is not in the chart's env`,
        hint: 'write "PORT"',
      },
    ]);
  });

  test("an environment changes a variable of all apps, and is told of its mistake", async () => {
    const environments = { dev: { values: { env: { PORT: "{{ .Values.nope }}" } } } };
    expect(await told({}, { env: { PORT: "1" }, environments })).toMatchObject([
      { origin: "//shop:chart", path: "environments.dev.env.PORT", code: "unknown-value" },
    ]);
  });
});
