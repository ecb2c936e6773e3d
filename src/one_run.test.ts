/** One run tells everything that is wrong, once, and nothing that only follows from it. */
import { describe, expect, test } from "@jest/globals";
import { generate } from "./generate.js";

const label = "//shop:chart";
const worker = { label: "//shop:web", app_name: "web", app_type: "worker" };

async function told(
  apps: readonly unknown[],
  chart: object = {},
  files: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const { chart: made, diagnostics } = await generate({
    request: { label, chart: { chart_name: "shop", ...chart }, apps },
    files: new Map(
      Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]),
    ),
  });
  expect(made).toBeUndefined();
  return diagnostics.map(({ origin, path, code }) => `${origin} ${path} ${code}`).sort();
}

test("mistakes of every stage: the schema, a manifest, a check, and each environment", async () => {
  const apps = [
    { ...worker, replicas: -1, resources: { limits: { cpu: 1 }, requests: { cpu: 2 } } },
    {
      ...worker,
      label: "//shop:api",
      app_name: "api",
      env_from: [{ secretRef: { name: "gone" } }],
    },
  ];
  const chart = {
    chart_version: "1",
    manual_manifests: ["//shop:a.yaml"],
    environments: {
      dev: {
        values: { apps: { api: { replica: 1, volumeMounts: [{ name: "v", mountPath: "/v" }] } } },
      },
      prod: { file: "//shop:prod.yaml" },
    },
  };
  const files = {
    "//shop:a.yaml": "kind: [",
    "//shop:prod.yaml":
      "apps:\n  web:\n    port: 0\n  api:\n    env: {A: '{{ .Values.nothing }}'}\n",
  };
  expect(await told(apps, chart, files)).toEqual([
    "//shop:a.yaml line 1, column 8 invalid-yaml",
    "//shop:chart chart_version invalid-format",
    "//shop:chart environments.dev.apps.api.replica unknown-key",
    "//shop:chart environments.dev.apps.api.volumeMounts[0].name unknown-volume",
    "//shop:prod.yaml line 3, column 5: apps.web.port out-of-range",
    "//shop:prod.yaml line 5, column 11: apps.api.env.A unknown-value",
    // Of both environments, which say nothing of it: one report names it once.
    "//shop:web replicas out-of-range",
    "//shop:web resources.limits.cpu limit-below-request",
    "//shop:web resources.limits.cpu limit-below-request",
  ]);
});

test("apps that are all wrong, of which a check of each would ask", async () => {
  const apps = ["A B", "C D"].map((app_name, index) => ({
    label: `//shop:${index}`,
    app_name,
    app_type: "worker",
    env: { TOKEN: "x" },
  }));
  expect(await told(apps)).toEqual([
    "//shop:0 app_name invalid-format",
    "//shop:0 env.TOKEN literal-secret",
    "//shop:1 app_name invalid-format",
    "//shop:1 env.TOKEN literal-secret",
  ]);
}, 10_000);

const secret = { env_from: [{ secretRef: { name: "s" } }] };
const other = { ...worker, label: "//shop:other", app_name: "other" };

/** Mistakes, each with what would be told of its consequences if anything was. */
describe("no consequences are told", () => {
  test.each<[string, readonly unknown[], object, Readonly<Record<string, string>>, string]>([
    [
      "existing objects that are wrong, and a Secret that may be among them",
      [{ ...worker, ...secret, existing_objects: "s" }],
      {},
      {},
      "//shop:web existing_objects wrong-type",
    ],
    [
      "existing objects of the chart",
      [{ ...worker, ...secret }],
      { existing_objects: [{ name: "s" }] },
      {},
      "//shop:chart existing_objects[0].kind missing-key",
    ],
    [
      "existing objects of another app",
      [
        { ...worker, ...secret },
        { ...other, existing_objects: [{ kind: "Secret" }] },
      ],
      {},
      {},
      "//shop:other existing_objects[0].name missing-key",
    ],
    [
      "a misspelt attribute that is meant to declare them",
      [{ ...worker, ...secret, unknown_attributes: ["existing_object"] }],
      {},
      {},
      "//shop:web existing_object unknown-key",
    ],
    [
      "external_secrets of an app",
      [{ ...worker, ...secret, external_secrets: { s: {} } }],
      {},
      {},
      "//shop:web external_secrets.s one-of",
    ],
    [
      "a manifest that cannot be read, and a Secret that may be in it",
      [{ ...worker, ...secret }],
      { manual_manifests: ["//shop:a.yaml"] },
      { "//shop:a.yaml": "a: [" },
      "//shop:a.yaml line 1, column 5 invalid-yaml",
    ],
    [
      "a port, and what needs one",
      [{ ...worker, port: "80", health_check: {}, ingress: {} }],
      {},
      {},
      "//shop:web port wrong-type",
    ],
    [
      "a mistake that the rules have seen",
      [
        {
          ...worker,
          health_check: {},
          mistakes: [{ code: "wrong-type", path: "port", message: "is a depset", hint: "" }],
        },
      ],
      {},
      {},
      "//shop:web port wrong-type",
    ],
    [
      "volumes, and where they are mounted",
      [{ ...worker, volumes: {}, volume_mounts: [{ name: "v", mountPath: "/v" }] }],
      {},
      {},
      "//shop:web volumes wrong-type",
    ],
    [
      "an app type, and what only some have",
      [{ ...worker, app_type: "cron", port: 80, replicas: 2, job: {}, ingress: {} }],
      { environments: { dev: { values: { apps: { web: { replicas: 3, job: {} } } } } } },
      {},
      "//shop:web app_type invalid-choice",
    ],
    [
      "what is no app, and what an environment says of it",
      [worker, "//shop:library"],
      { environments: { dev: { values: { apps: { library: {} } } } } },
      {},
      "//shop:chart apps[1] wrong-type",
    ],
    [
      "an attribute, and what an environment says beside it",
      [{ ...worker, ingress: { tls: { secretName: 1 } }, port: 80 }],
      {
        environments: {
          dev: { values: { apps: { web: { ingress: { tls: { hosts: ["a.b"] } } } } } },
        },
      },
      {},
      "//shop:web ingress.tls.secretName wrong-type",
    ],
    [
      "the name of an environment, and whether it is the default",
      [worker],
      { environment: "Prod", environments: { Prod: {} } },
      {},
      "//shop:chart environment invalid-format",
    ],
    [
      "a reason, and the literal that it is for",
      [{ ...worker, env: { PASSWORD: "xyz-123" }, allow_secret_literals: ["PASSWORD"] }],
      {},
      {},
      "//shop:web allow_secret_literals wrong-type",
    ],
    [
      "an environment's port, and what needs one",
      [{ ...worker, port: 80, health_check: {} }],
      { environments: { dev: { values: { apps: { web: { port: "80" } } } } } },
      {},
      "//shop:chart environments.dev.apps.web.port wrong-type",
    ],
    [
      "an environment's secrets, and who needs them",
      [{ ...worker, ...secret }],
      { environments: { dev: { values: { externalSecrets: { s: {} } } } } },
      {},
      "//shop:chart environments.dev.externalSecrets unknown-key",
    ],
  ])("%s", async (_, apps, chart, files, want) => {
    const all = await told(apps, chart, files);
    expect([...new Set(all)].filter((one) => !one.includes("environments.Prod"))).toEqual([want]);
  });
});

test("thousands of apps with mistakes are told of in time that is linear", async () => {
  const apps = Array.from({ length: 2000 }, (_, index) => ({
    label: `//shop:app${index}`,
    app_name: `app${index}`,
    app_type: "worker",
    port: "80",
    health_check: {},
  }));
  expect(await told(apps)).toHaveLength(2000);
});
