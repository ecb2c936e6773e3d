import { expect, test } from "@jest/globals";
import { generate } from "../../generate.js";
import type { App } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";

const problems = async (service_account: NonNullable<App["service_account"]>) => {
  const existing_objects: App["existing_objects"] = [
    { kind: "ServiceAccount", name: "runner" },
    { kind: "Secret", name: "registry" },
  ];
  const { request } = spec([{ image: "ghcr.io/acme/x", service_account, existing_objects }]);
  const { diagnostics } = await generate({ request, files: new Map() });
  return diagnostics.map(
    ({ path, code, message, hint }) => `${path} [${code}] ${message}; ${hint}`,
  );
};

const own = {
  annotations: { a: "b" },
  labels: { a: "b" },
  imagePullSecrets: [{ name: "registry" }],
};
const there = { create: false, name: "runner" };

test.each<[NonNullable<App["service_account"]>, string[]]>([
  [own, []],
  [there, []],
  [{ ...there, annotations: {}, labels: {}, imagePullSecrets: [] }, []],
  [
    { ...there, ...own },
    ["annotations", "imagePullSecrets", "labels"].map(
      (key) =>
        `service_account.${key} [conflicting-keys] are for a service account that the chart does not make; write them on the one that exists, or leave create out`,
    ),
  ],
  [
    { labels: { "app.kubernetes.io/name": "x" } },
    [
      'service_account.labels["app.kubernetes.io/name"] [conflicting-keys] is a label that the chart sets itself; leave it out, or use another key',
    ],
  ],
])("%j", async (account, want) => {
  expect((await problems(account)).sort()).toEqual(want);
});
