import { describe, expect, test } from "@jest/globals";
import { collectPrerequisites } from "./checks/prerequisites.js";
import { checkReferences } from "./checks/references.js";
import { generate } from "./generate.js";
import type { App, Chart } from "./model/types.gen.js";
import { spec } from "./testing/apps.js";
import { subjectOf } from "./testing/subjects.js";

const manifest = `apiVersion: v1
kind: ConfigMap
metadata: {name: flags}
data: {dark-mode: "on"}
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: from-vault}
spec: {target: {name: vault-secret}}
`;

async function told(
  app: Partial<App>,
  chart: Partial<Chart> = {},
  objects = manifest,
): Promise<string[]> {
  const request = {
    label: "//shop:chart",
    chart: { chart_name: "shop", manual_manifests: ["//shop:objects.yaml"], ...chart },
    apps: [{ label: "//shop:api", app_name: "api", app_type: "internal-api", ...app }],
  };
  const files = new Map([["//shop:objects.yaml", new TextEncoder().encode(objects)]]);
  const { diagnostics } = await generate({ request, files });
  return diagnostics.map(
    ({ origin, path, code, message, hint, severity }) =>
      `${severity ?? "error"} ${origin} ${path} [${code}] ${message}; ${hint}`,
  );
}

const store = { name: "vault" };
const db = { kind: "Secret" as const, name: "db-credentials", keys: ["url"] };
const key = (name: string, of: string, optional?: boolean) => ({
  A: { valueFrom: { secretKeyRef: { name, key: of, ...(optional && { optional }) } } },
});

describe("refused", () => {
  test.each<[string, Partial<App>, string]>([
    [
      "a Secret that is nowhere",
      { env: key("mq", "url") },
      'error //shop:api env.A.valueFrom.secretKeyRef [unresolved-reference] names the Secret "mq", which is neither in the chart nor in existing_objects; declare it: existing_objects = [external_secret_ref("mq")]',
    ],
    [
      "a misspelt Secret",
      { existing_objects: [db], env: key("db-credential", "url") },
      'error //shop:api env.A.valueFrom.secretKeyRef [unresolved-reference] names the Secret "db-credential", which is neither in the chart nor in existing_objects; write "db-credentials", or declare it: existing_objects = [external_secret_ref("db-credential")]',
    ],
    [
      "a misspelt key",
      { existing_objects: [db], env: key("db-credentials", "ulr") },
      'error //shop:api env.A.valueFrom.secretKeyRef [unresolved-reference] names the key "ulr", which the Secret "db-credentials" does not have; write "url"',
    ],
    [
      "a key that a manual manifest does not have",
      { env: { A: { valueFrom: { configMapKeyRef: { name: "flags", key: "light" } } } } },
      'error //shop:api env.A.valueFrom.configMapKeyRef [unresolved-reference] names the key "light", which the ConfigMap "flags" does not have; it has "dark-mode"',
    ],
    [
      "envFrom",
      { env_from: [{ configMapRef: { name: "nothing" } }] },
      'error //shop:api env_from[0].configMapRef [unresolved-reference] names the ConfigMap "nothing", which is neither in the chart nor in existing_objects; declare it: existing_objects = [external_config_map_ref("nothing")]',
    ],
    [
      "a volume",
      { volumes: [{ name: "v", secret: { secretName: "nothing" } }] },
      'error //shop:api volumes[0].secret [unresolved-reference] names the Secret "nothing", which is neither in the chart nor in existing_objects; declare it: existing_objects = [external_secret_ref("nothing")]',
    ],
    [
      "a pull secret",
      { image_pull_secrets: ["nothing"] },
      'error //shop:api image_pull_secrets[0] [unresolved-reference] names the Secret "nothing", which is neither in the chart nor in existing_objects; declare it: existing_objects = [external_secret_ref("nothing")]',
    ],
    [
      "a pull secret of the account",
      { service_account: { imagePullSecrets: [{ name: "nothing" }] } },
      'error //shop:api service_account.imagePullSecrets[0] [unresolved-reference] names the Secret "nothing", which is neither in the chart nor in existing_objects; declare it: existing_objects = [external_secret_ref("nothing")]',
    ],
  ])("%s", async (_, app, want) => {
    expect(await told(app)).toEqual([want]);
  });

  test("what only one environment refers to, where it says so", async () => {
    const values = { apps: { api: { env: key("mq", "url") } } };
    const [first = ""] = await told(
      {},
      { environments: { dev: { values: {} }, prod: { values } } },
    );
    expect(first).toContain(
      "//shop:chart environments.prod.apps.api.env.A.valueFrom.secretKeyRef [unresolved-reference]",
    );
  });
});

describe("claims and accounts", () => {
  const claims = (existingClaim: string) => ({
    persistent_volume_claims: { data: { existingClaim } },
  });
  const objects = `${manifest}---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: exports}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: runner}
`;

  test.each<[string, Partial<App>, string]>([
    [
      "a misspelt claim",
      claims("export"),
      'error //shop:api persistent_volume_claims.data.existingClaim [unresolved-reference] names the PersistentVolumeClaim "export", which is neither in the chart nor in existing_objects; write "exports", or declare it: existing_objects = [{"kind": "PersistentVolumeClaim", "name": "export"}]',
    ],
    [
      "a misspelt claim of a volume",
      { volumes: [{ name: "v", persistentVolumeClaim: { claimName: "export" } }] },
      'error //shop:api volumes[0].persistentVolumeClaim [unresolved-reference] names the PersistentVolumeClaim "export", which is neither in the chart nor in existing_objects; write "exports", or declare it: existing_objects = [{"kind": "PersistentVolumeClaim", "name": "export"}]',
    ],
    [
      "a misspelt account",
      { service_account: { create: false, name: "runer" } },
      'error //shop:api service_account.name [unresolved-reference] names the ServiceAccount "runer", which is neither in the chart nor in existing_objects; write "runner", or declare it: existing_objects = [{"kind": "ServiceAccount", "name": "runer"}]',
    ],
  ])("%s", async (_, app, want) => {
    expect(await told(app, {}, objects)).toEqual([want]);
  });

  test.each<[string, Partial<App>]>([
    ["a claim of a manifest", claims("exports")],
    ["an account of a manifest", { service_account: { create: false, name: "runner" } }],
    [
      "the account that every namespace has",
      { service_account: { create: false, name: "default" } },
    ],
    [
      "a claim that is declared",
      { ...claims("x"), existing_objects: [{ kind: "PersistentVolumeClaim", name: "x" }] },
    ],
    ["a class of the cluster", { pod: { priorityClassName: "critical" } }],
  ])("%s is there", async (_, app) => {
    expect(await told(app, {}, objects)).toEqual([]);
  });

  test("what another app of the chart makes is there, and after the jobs before the release", () => {
    const made: Partial<App>[] = [
      {
        app_name: "files",
        fullname_override: "files",
        replicas: 2,
        stateful_set: {},
        persistent_volume_claims: { data: { size: "1Gi" } },
      },
      {
        app_name: "web",
        fullname_override: "web",
        deployment: { strategy: { type: "Recreate" } },
        persistent_volume_claims: { data: { size: "1Gi" } },
        service_account: { name: "runner" },
      },
    ];
    const reader = (app: Partial<App>): Partial<App> => ({
      app_name: "reader",
      ...app,
      volumes: ["data-files-1", "web-data"].map((claimName) => ({
        name: claimName,
        persistentVolumeClaim: { claimName },
      })),
      service_account: { create: false, name: "runner" },
    });
    const problems = (app: Partial<App>) => {
      const subject = subjectOf(spec([...made, reader(app)]));
      const needed = collectPrerequisites([subject]);
      expect(needed).toEqual([]);
      return checkReferences(subject).map(
        ({ path, message, hint }) => `${path} ${message}; ${hint}`,
      );
    };
    expect(problems({ app_type: "worker" })).toEqual([]);
    const late =
      'which is part of the release and comes only after this job, which runs before it; name one that is in the cluster already, or write hook = {"phase": "after"}';
    expect(problems({ app_type: "job" })).toEqual([
      `service_account.name names the ServiceAccount "runner", ${late}`,
      `volumes[0].persistentVolumeClaim names the PersistentVolumeClaim "data-files-1", ${late}`,
      `volumes[1].persistentVolumeClaim names the PersistentVolumeClaim "web-data", ${late}`,
    ]);
  });

  test("a claim that only one environment names, where it says so", async () => {
    const values = { apps: { api: { persistentVolumeClaims: { data: { existingClaim: "x" } } } } };
    const environments = { dev: { values: {} }, prod: { values } };
    const [first = ""] = await told(claims("exports"), { environments }, objects);
    expect(first).toContain(
      "//shop:chart environments.prod.apps.api.persistentVolumeClaims.data.existingClaim [unresolved-reference]",
    );
  });
});

describe("a hook job comes before the release", () => {
  const job = { app_type: "job" as const };
  const early = manifest.replace("flags}", "flags, annotations: {helm.sh/hook: pre-install}}");
  const flags = { env_from: [{ configMapRef: { name: "flags" } }] };

  test("and so before a manual manifest", async () => {
    const want =
      'error //shop:api env_from[0].configMapRef [hook-order] names the ConfigMap "flags", which is in a manual manifest and comes only after this job, which runs before the release; annotate the manifest with helm.sh/hook: pre-install,pre-upgrade and a helm.sh/hook-weight below -5, use config or external_secrets instead, or write hook = {"phase": "after"}';
    expect(await told({ ...job, ...flags })).toEqual([want]);
  });

  test("unless the manifest is a hook too, or the job does not", async () => {
    expect(await told({ ...job, ...flags }, {}, early)).toEqual([]);
    expect(await told({ ...job, ...flags, hook: { enabled: false } })).toEqual([]);
    expect(await told({ ...job, ...flags, hook: { phase: "after" } })).toEqual([]);
  });

  test("but has its own copy of an external secret", async () => {
    const external_secrets = { db: { externalSecret: { store, data: { url: { key: "db" } } } } };
    expect(await told({ ...job, env: key("db", "url") }, { external_secrets })).toEqual([]);
  });
});

describe("external_secrets", () => {
  const data = { url: { key: "db" } };
  test("have the keys that they say", async () => {
    const external_secrets = { db: { externalSecret: { store, data } } };
    const [first] = await told({ env: key("db", "ulr") }, { external_secrets });
    expect(first).toContain('does not have; write "url"');
  });

  test("have any key where a whole secret is read", async () => {
    const external_secrets = { db: { externalSecret: { store, data, dataFrom: [{}] } } };
    expect(await told({ env: key("db", "any") }, { external_secrets })).toEqual([]);
  });

  test("get keys in an environment", async () => {
    const external_secrets = { db: { externalSecret: { store, data } } };
    const apps = { api: { env: key("db", "user") } };
    const added = { db: { externalSecret: { data: { user: { key: "db" } } } } };
    const environments = {
      dev: { values: {} },
      prod: { values: { apps, externalSecrets: added } },
    };
    expect(await told({}, { external_secrets, environments })).toEqual([]);
  });
});

test("unresolved_references = warn makes it a warning", async () => {
  const [first = ""] = await told({ env: key("mq", "url") }, { unresolved_references: "warn" });
  expect(first).toMatch(/^warning .*unresolved-reference/);
});

test.each<[string, Partial<App>, Partial<Chart>]>([
  ["what an app declares", { existing_objects: [db], env: key("db-credentials", "url") }, {}],
  ["what the chart declares", { env: key("db-credentials", "url") }, { existing_objects: [db] }],
  [
    "any key, where none is declared",
    { existing_objects: [{ kind: "Secret", name: "mq" }], env: key("mq", "x") },
    {},
  ],
  ["what is optional", { env: key("mq", "url", true) }, {}],
  [
    "a key of a manual manifest",
    { env: { A: { valueFrom: { configMapKeyRef: { name: "flags", key: "dark-mode" } } } } },
    {},
  ],
  ["the Secret that a manual ExternalSecret makes", { env: key("vault-secret", "x") }, {}],
])("%s is there", async (_, app, chart) => {
  expect(await told(app, chart)).toEqual([]);
});

test("the pods of manual manifests are looked at as those of apps are", async () => {
  const pod = (secret: string) =>
    `{containers: [{name: a, envFrom: [{secretRef: {name: ${secret}}}]}], volumes: [{name: v, configMap: {name: flags}}]}`;
  const objects = `${manifest}---
apiVersion: batch/v1
kind: CronJob
metadata: {name: nightly}
spec: {jobTemplate: {spec: {template: {spec: ${pod("vault-secrets")}}}}}
---
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec: {template: {spec: ${pod("vault-secret")}}}
---
apiVersion: v1
kind: Pod
metadata: {name: one}
spec: ${pod("gone")}
`;
  expect(await told({}, {}, objects)).toEqual([
    'error //shop:objects.yaml line 11: spec.jobTemplate.spec.template.spec.containers[0].envFrom[0].secretRef [unresolved-reference] names the Secret "vault-secrets", which is neither in the chart nor in existing_objects; write "vault-secret", or declare it: existing_objects = [external_secret_ref("vault-secrets")]',
    'error //shop:objects.yaml line 21: spec.containers[0].envFrom[0].secretRef [unresolved-reference] names the Secret "gone", which is neither in the chart nor in existing_objects; declare it: existing_objects = [external_secret_ref("gone")]',
  ]);
});

test("a Secret of a manual manifest is there, with its keys", async () => {
  const objects = "apiVersion: v1\nkind: Secret\nmetadata: {name: mq}\nstringData: {url: x}\n";
  expect(await told({ env: key("mq", "url") }, {}, objects)).toEqual([]);
  expect(await told({ env: key("mq", "ulr") }, {}, objects)).toEqual([
    expect.stringContaining('names the key "ulr"'),
  ]);
});
