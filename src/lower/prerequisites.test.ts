import { expect, test } from "@jest/globals";
import { app } from "../testing/apps.js";
import { lowerPrerequisites } from "./prerequisites.js";

const secret = (name: string, key: string, optional?: boolean) => ({
  valueFrom: { secretKeyRef: { name, key, ...(optional !== undefined && { optional }) } },
});

test("keys and apps are collected by object, sorted by kind and name", () => {
  const apps = [
    app({
      app_name: "b",
      env: { B: secret("db", "url"), A: secret("db", "password"), C: "literal", D: { value: "x" } },
    }),
    app({
      app_name: "a",
      env: [
        { name: "A", ...secret("db", "password") },
        { name: "P", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } },
        { name: "F", valueFrom: { configMapKeyRef: { name: "flags", key: "f" } } },
      ],
      env_from: [{ secretRef: { name: "mq" } }, { configMapRef: { name: "flags" } }],
    }),
  ];
  expect(lowerPrerequisites(apps, new Set())).toEqual([
    { kind: "ConfigMap", name: "flags", keys: ["f"], wholly: true, optional: false, apps: ["a"] },
    {
      kind: "Secret",
      name: "db",
      keys: ["password", "url"],
      wholly: false,
      optional: false,
      apps: ["b", "a"],
    },
    { kind: "Secret", name: "mq", keys: [], wholly: true, optional: false, apps: ["a"] },
  ]);
});

test("what the chart brings itself is none", () => {
  const apps = [app({ env: { A: secret("db", "password"), B: secret("mq", "password") } })];
  const names = lowerPrerequisites(apps, new Set(["Secret/db"])).map(({ name }) => name);
  expect(names).toEqual(["mq"]);
});

test.each([
  { given: [true, true], want: true },
  { given: [true, undefined], want: false },
  { given: [false, true], want: false },
])("references that are optional: $given", ({ given, want }) => {
  const apps = given.map((optional) => app({ env: { A: secret("db", "password", optional) } }));
  expect(lowerPrerequisites(apps, new Set())[0]?.optional).toBe(want);
});
