import { expect, test } from "@jest/globals";
import { app } from "../testing/apps.js";
import type { ChartValues } from "./model.js";
import { lowerTemplates } from "./templates.js";

const always = ["_helpers.tpl", "_config.tpl", "_secrets.tpl", "_pod.tpl", "NOTES.txt"];
const ingress = ["_ingress.tpl", "ingress.yaml"];

const values: ChartValues = {
  global: { namespace: "", environment: "dev" },
  manifests: { enabled: true },
};

test.each([
  {
    given: [{ app_type: "external-api" as const }],
    want: [...always, "deployment.yaml", "service.yaml", ...ingress],
  },
  {
    given: [{ app_type: "internal-api" as const }],
    want: [...always, "deployment.yaml", "service.yaml"],
  },
  { given: [{ app_type: "worker" as const }], want: [...always, "deployment.yaml"] },
  {
    given: [{ app_type: "worker" as const, ingress: {} }],
    want: [...always, "deployment.yaml", "service.yaml", ...ingress],
  },
  { given: [{ app_type: "job" as const }], want: [...always, "job.yaml"] },
  {
    given: [{ app_type: "job" as const }, { app_type: "worker" as const }],
    want: [...always, "deployment.yaml", "job.yaml"],
  },
])("$given", ({ given, want }) => {
  expect(lowerTemplates(given.map(app), [], values)).toEqual(want);
});

test.each([
  { given: "manifests/cluster/001-x.yaml", want: true },
  { given: "manifests/namespaced/001-x.yaml", want: true },
  { given: "crds/001-x.yaml", want: false },
])("$given", ({ given, want }) => {
  const templates = lowerTemplates([app()], [{ path: given, object: {} }], values);
  expect(templates.includes("manifests.yaml")).toBe(want);
});

test("what operators read has templates of its own", () => {
  const secrets = { ...values, externalSecrets: {}, secretStores: {} };
  const templates = lowerTemplates([app()], [], secrets);
  expect(templates).toEqual(expect.arrayContaining(["externalsecrets.yaml", "secretstores.yaml"]));
});
