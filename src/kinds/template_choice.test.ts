import { expect, test } from "@jest/globals";
import type { App, Chart } from "../model/types.gen.js";
import { manifest, spec } from "../testing/apps.js";
import { lower } from "../values/lower.js";
import { templatesOf } from "./templates.js";

/** The templates of a chart that make objects, without those that only define. */
const choice = (...given: Parameters<typeof spec>) =>
  templatesOf(lower(spec(...given)).kinds)
    .map(({ path }) => path.replace("templates/", ""))
    .filter((name) => name.endsWith(".yaml"));

test.each<{ given: Partial<App>[]; want: string[] }>([
  {
    given: [{ app_type: "external-api" }],
    want: ["poddisruptionbudget.yaml", "deployment.yaml", "ingress.yaml", "service.yaml"],
  },
  {
    given: [{ app_type: "internal-api" }],
    want: ["poddisruptionbudget.yaml", "deployment.yaml", "service.yaml"],
  },
  { given: [{ app_type: "worker" }], want: ["poddisruptionbudget.yaml", "deployment.yaml"] },
  {
    given: [{ app_type: "worker", ingress: {} }],
    want: ["poddisruptionbudget.yaml", "deployment.yaml", "ingress.yaml", "service.yaml"],
  },
  {
    given: [{ app_type: "worker", http_route: {}, grpc_route: { enabled: false } }],
    want: [
      "poddisruptionbudget.yaml",
      "deployment.yaml",
      "httproute.yaml",
      "grpcroute.yaml",
      "service.yaml",
    ],
  },
  { given: [{ app_type: "job" }], want: ["job.yaml"] },
  { given: [{ app_type: "cron-job" }], want: ["cronjob.yaml"] },
  {
    given: [{ app_type: "job" }, { app_type: "worker" }],
    want: ["poddisruptionbudget.yaml", "deployment.yaml", "job.yaml"],
  },
])("$given", ({ given, want }) => {
  expect(choice(given)).toEqual(want);
});

test.each<{ given: ReturnType<typeof manifest>; want: boolean }>([
  { given: manifest("v1", "Namespace", "x"), want: true },
  { given: manifest("v1", "ConfigMap", "x"), want: true },
  { given: manifest("apiextensions.k8s.io/v1", "CustomResourceDefinition", "x"), want: false },
])("$given.kind", ({ given, want }) => {
  expect(choice([{}], {}, [given]).includes("manifests.yaml")).toBe(want);
});

test("what operators read has templates of its own", () => {
  const chart: Partial<Chart> = {
    external_secrets: { s: { sealedSecret: { encryptedData: {} } } },
    secret_stores: { vault: { provider: {} } },
  };
  expect(choice([{}], chart)).toEqual(
    expect.arrayContaining(["externalsecrets.yaml", "secretstores.yaml"]),
  );
});
