import { expect, test } from "@jest/globals";
import { app } from "../testing/apps.js";
import { lowerTemplates } from "./templates.js";

const always = ["_helpers.tpl", "_config.tpl", "_pod.tpl", "NOTES.txt"];
const ingress = ["_ingress.tpl", "ingress.yaml"];

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
  expect(lowerTemplates(given.map(app), [])).toEqual(want);
});

test.each([
  { given: "manifests/cluster/001-x.yaml", want: true },
  { given: "manifests/namespaced/001-x.yaml", want: true },
  { given: "crds/001-x.yaml", want: false },
])("$given", ({ given, want }) => {
  const templates = lowerTemplates([app()], [{ path: given, object: {} }]);
  expect(templates.includes("manifests.yaml")).toBe(want);
});
