import { expect, test } from "@jest/globals";
import type { App } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { eachApp } from "../kind.js";
import { checkLiteralSecrets } from "./literal_secrets.js";

const told = (app: Partial<App>) =>
  eachApp(checkLiteralSecrets)(subjectOf(spec([app]))).map(
    ({ path, severity }) => `${severity} ${path}`,
  );

test.each<[string, Partial<App>, string]>([
  ["a name", { env: { DB_PASSWORD: "hunter2" } }, "env.DB_PASSWORD"],
  ["a key", { env: { API_KEY: "x" } }, "env.API_KEY"],
  ["a name in small letters", { env: { github_token: "x" } }, "env.github_token"],
  ["a URL", { env: { DB: "postgres://me:hunter2@db/x" } }, "env.DB"],
  ["a URL without a user", { env: { CACHE: "redis://:hunter2@cache" } }, "env.CACHE"],
  ["the dict form", { env: { MQ_SECRET: { value: "x" } } }, "env.MQ_SECRET.value"],
  ["the list form", { env: [{ name: "A" }, { name: "TOKEN", value: "x" }] }, "env[1].value"],
])("%s looks like a secret", (_, app, want) => {
  expect(told(app)).toEqual([`warning ${want}`]);
});

test.each<[string, Partial<App>]>([
  ["an ordinary name", { env: { LOG_LEVEL: "info", MONKEY: "business", TOKENIZER: "bpe" } }],
  ["no text", { env: { DB_PASSWORD: "" } }],
  ["another variable", { env: { DB_PASSWORD: "$(OTHER)", DB: "postgres://me:$(PASSWORD)@db" } }],
  ["a template", { env: { DB_PASSWORD: "{{ .Values.global.environment }}" } }],
  ["a port", { env: { DB: "postgres://db:5432/x" } }],
  [
    "a secretKeyRef",
    { env: { DB_PASSWORD: { valueFrom: { secretKeyRef: { name: "s", key: "k" } } } } },
  ],
  ["what is excused", { env: { API_KEY: "x" }, allow_secret_literals: { API_KEY: "public" } }],
])("nothing is said of %s", (_, app) => {
  expect(told(app)).toEqual([]);
});
