import { expect, test } from "@jest/globals";
import type { App } from "../model/types.gen.js";
import { manifest, spec } from "../testing/apps.js";
import { subjectOf } from "../testing/subjects.js";
import { byName, type Provided } from "../model/provided.js";
import { collectPrerequisites } from "./prerequisites.js";

const secret = (name: string, key: string, optional?: boolean) => ({
  valueFrom: { secretKeyRef: { name, key, ...(optional !== undefined && { optional }) } },
});

const prerequisites = (apps: Partial<App>[], provided: Provided[] = []) =>
  collectPrerequisites([{ ...subjectOf(spec(apps)), provided: byName(provided) }]);

test("keys and apps are collected by object, sorted by kind and name", () => {
  const apps: Partial<App>[] = [
    {
      app_name: "b",
      env: { B: secret("db", "url"), A: secret("db", "password"), C: "literal", D: { value: "x" } },
    },
    {
      app_name: "a",
      env: [
        { name: "A", ...secret("db", "password") },
        { name: "P", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } },
        { name: "F", valueFrom: { configMapKeyRef: { name: "flags", key: "f" } } },
      ],
      env_from: [{ secretRef: { name: "mq" } }, { configMapRef: { name: "flags" } }],
      image_pull_secrets: ["registry"],
      volumes: [
        { name: "all", secret: { secretName: "tls" } },
        { name: "some", configMap: { name: "files", items: [{ key: "a", path: "a" }] } },
        { name: "none", emptyDir: {} },
      ],
    },
  ];
  const whole = { keys: [], wholly: true, optional: false, apps: ["a"] };
  const found = prerequisites(apps);
  expect(found.every(({ manifests }) => manifests.length === 0)).toBe(true);
  expect(found).toMatchObject([
    { kind: "ConfigMap", name: "files", keys: ["a"], wholly: false, optional: false, apps: ["a"] },
    { kind: "ConfigMap", name: "flags", keys: ["f"], wholly: true, optional: false, apps: ["a"] },
    {
      kind: "Secret",
      name: "db",
      keys: ["password", "url"],
      wholly: false,
      optional: false,
      apps: ["b", "a"],
    },
    { kind: "Secret", name: "mq", ...whole },
    { kind: "Secret", name: "registry", ...whole },
    { kind: "Secret", name: "tls", ...whole },
  ]);
});

test("the pods of manual manifests read objects too, but for those that an environment leaves out", () => {
  const read = { containers: [{ envFrom: [{ secretRef: { name: "mq" } }] }] };
  const pod = { jobTemplate: { spec: { template: { spec: read } } } };
  const made = spec([{}], {}, [manifest("batch/v1", "CronJob", "nightly", { spec: pod })]);
  const subject = subjectOf(made);
  expect(collectPrerequisites([subject])).toMatchObject([
    { kind: "Secret", name: "mq", apps: [], manifests: ["CronJob nightly"] },
  ]);
  const values = { ...subject.values, manifests: { enabled: false } };
  expect(collectPrerequisites([{ ...subject, values }])).toEqual([]);
});

test("what the chart brings itself is none, what is declared external is one", () => {
  const apps = [{ env: { A: secret("db", "password"), B: secret("mq", "password") } }];
  const provided = [
    { kind: "Secret", name: "db", keys: undefined, external: false },
    { kind: "Secret", name: "mq", keys: undefined, external: true },
  ] as const;
  expect(prerequisites(apps, [...provided]).map(({ name }) => name)).toEqual(["mq"]);
});

test.each([
  { given: [true, true], want: true },
  { given: [true, undefined], want: false },
  { given: [false, true], want: false },
])("references that are optional: $given", ({ given, want }) => {
  const apps = given.map((optional, index) => ({
    app_name: `app-${index}`,
    env: { A: secret("db", "password", optional) },
  }));
  expect(prerequisites(apps)[0]?.optional).toBe(want);
});

test("a kind that is not Kubernetes' own needs its definition, for the apps that have such an object", () => {
  const gateway = { name: "public" };
  const apps = [
    { app_name: "b", http_route: {} },
    { app_name: "a", http_route: {} },
    { app_name: "c", http_route: { enabled: false } },
  ];
  expect(collectPrerequisites([subjectOf(spec(apps, { gateway }))])).toEqual([
    {
      kind: "CustomResourceDefinition",
      name: "httproutes.gateway.networking.k8s.io",
      clusterScoped: true,
      keys: [],
      wholly: true,
      optional: false,
      apps: ["b", "a"],
      manifests: [],
    },
  ]);
});

test("what an operator makes for the chart is none", () => {
  const store = { name: "vault" };
  const made = spec([{ env: { A: secret("db", "url"), B: secret("mq", "url") } }], {
    external_secrets: { db: { externalSecret: { store, data: { url: { key: "db" } } } } },
  });
  const names = collectPrerequisites([subjectOf(made)]).map(({ name }) => name);
  expect(names).toEqual(["mq"]);
});
