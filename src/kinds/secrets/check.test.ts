import { describe, expect, test } from "@jest/globals";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Spec } from "../../request/spec.js";
import type { App, Chart, SecretSource } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { checkConflicts, checkSources } from "./check.js";

const told = (chart: Partial<Chart>, app: Partial<App> = {}) =>
  check(spec([app], chart)).map(
    ({ origin, path, code, message, hint }) => `${origin} ${path} [${code}] ${message}; ${hint}`,
  );

function check(given: Spec): Diagnostic[] {
  return [...checkConflicts(given), ...checkSources(subjectOf(given))];
}

const store = { name: "vault" };
const vault: SecretSource = { externalSecret: { store, data: { url: { key: "db" } } } };
const sealed: SecretSource = { sealedSecret: { encryptedData: { url: "AgBy" } } };
const wide: SecretSource = {
  sealedSecret: { encryptedData: { url: "AgBy" }, scope: "namespace-wide" },
};
const migration: Partial<App> = {
  app_name: "migration",
  app_type: "job",
  env_from: [{ secretRef: { name: "db" } }],
};

describe("refused", () => {
  test.each<[string, Partial<Chart>, Partial<App>, string]>([
    [
      "an app that says otherwise than its chart",
      { external_secrets: { db: vault } },
      { external_secrets: { db: sealed } },
      "//shop:api external_secrets.db [duplicate-name] differs from that of //shop:chart; say the same in both, or say it on the chart alone",
    ],
    [
      "an ExternalSecret of nothing",
      { external_secrets: { db: { externalSecret: { store } } } },
      {},
      '//shop:chart external_secrets.db.externalSecret.data [missing-key] is missing, and so is dataFrom: the Secret would be empty; write "data": {<key of the Secret>: {"key": <name in the store>}}',
    ],
    [
      "a strict seal for a hook job",
      { external_secrets: { db: sealed } },
      migration,
      '//shop:chart external_secrets.db.sealedSecret.scope [hook-order] is strict, but //shop:migration runs before the release and so needs a copy under the name "db-hook"; seal it with --scope namespace-wide and write "scope": "namespace-wide", or run the job after the release: hook = {"phase": "after"}',
    ],
  ])("%s", (_, chart, app, want) => {
    expect(told(chart, app)).toEqual([want]);
  });
});

test.each<[string, Partial<Chart>, Partial<App>]>([
  [
    "an app that says the same",
    { external_secrets: { db: vault } },
    { external_secrets: { db: vault } },
  ],
  [
    "dataFrom alone",
    { external_secrets: { db: { externalSecret: { store, dataFrom: [{}] } } } },
    {},
  ],
  ["a wider seal for a hook job", { external_secrets: { db: wide } }, migration],
  [
    "a strict seal for a plain Job",
    { external_secrets: { db: sealed } },
    { ...migration, hook: { enabled: false } },
  ],
  [
    "a strict seal for a job after the release",
    { external_secrets: { db: sealed } },
    { ...migration, hook: { phase: "after" } },
  ],
  [
    "a strict seal that the hook job does not name",
    { external_secrets: { other: sealed } },
    migration,
  ],
])("nothing is said of %s", (_, chart, app) => {
  expect(told(chart, app)).toEqual([]);
});
