import { expect, test } from "@jest/globals";
import { lower } from "../values/lower.js";
import type { Prerequisite } from "../model/chart.js";
import { manifest, spec } from "../testing/apps.js";
import { emitReadme } from "./readme.js";

function readme(prerequisites: Prerequisite[], ...args: Parameters<typeof spec>): string {
  const model = lower(spec(...args));
  return String(emitReadme({ ...model, prerequisites }).content);
}

const db: Prerequisite = {
  kind: "Secret",
  name: "db",
  clusterScoped: false,
  keys: ["key", "url"],
  wholly: false,
  optional: false,
  apps: ["api"],
  manifests: [],
};

const fast: Prerequisite = { ...db, kind: "StorageClass", name: "fast", clusterScoped: true };

test.each([
  {
    what: "what the cluster must have",
    given: readme([fast], [{}]),
    want: [
      "## What must exist beforehand",
      "",
      "The cluster must have these, which are in no namespace.",
      "",
      "| Kind | Name | Required | Named by |",
      "| --- | --- | --- | --- |",
      "| StorageClass | `fast` | yes | `api` |",
    ].join("\n"),
  },
  {
    what: "to create the namespace along, where nothing has to be in it",
    given: readme([fast], [{}]),
    want: "--create-namespace",
  },
  {
    what: "each app",
    given: readme(
      [],
      [{ app_name: "web_1", app_type: "external-api", description: "a | b\nc", replicas: 0 }],
      { app_version: "7" },
    ),
    want: String.raw`| ${"`web_1`"} | external-api | ${"`web_1:7`"} | 8000 | 0 | ${"`web-1-dev.local`"} | a \| b c |`,
  },
  {
    what: "a prerequisite where the objects go",
    given: readme([db], [{}], { namespace: "inn", namespace_override: "shop" }),
    want: [
      "The pods read these objects in namespace `shop`; the chart does not make them.",
      "",
      "| Kind | Name | Keys | Required | Read by |",
      "| --- | --- | --- | --- | --- |",
      "| Secret | `db` | `key`, `url` | yes | `api` |",
    ].join("\n"),
  },
  {
    what: "an optional prerequisite in the namespace of the release",
    given: readme(
      [{ ...db, keys: ["url"], wholly: true, optional: true, apps: ["api", "job"] }],
      [{}],
    ),
    want: "in the namespace of the release; the chart does not make them.\n\n| Kind | Name | Keys | Required | Read by |\n| --- | --- | --- | --- | --- |\n| Secret | `db` | `url`, all | no | `api`, `job` |",
  },
  {
    what: "a hook job",
    given: readme([], [{ app_type: "job" }]),
    want: "| `api` | before the rest of the release, at each install and upgrade | before the rest, at each sync (`PreSync`) | 0 | 3600 s |\n\nThe objects of this chart that a job needs which runs before the rest",
  },
  {
    what: "a plain Job",
    given: readme([], [{ app_type: "job", hook: { enabled: false } }]),
    want: "| `api` | with the rest of the release, once for each change | with the rest of the release, once for each change |  |  |\n\nKubernetes does not allow changes to a Job.",
  },
  {
    what: "how long Helm has to wait",
    given: readme(
      [],
      [{ app_type: "job" }, { app_name: "b", app_type: "job", hook: { deadline: 90 } }],
    ),
    want: "`--timeout 61m`",
  },
  {
    what: "a test",
    given: readme([], [{ app_type: "job", hook: { phase: "test", order: 2 } }]),
    want: "| `api` | with `helm test` | never | 2 | 3600 s |\n\nA hook is deleted",
  },
  {
    what: "a hook of Argo CD's alone",
    given: readme([], [{ app_type: "job", hook: { phase: "after", by: ["argo"], deadline: 60 } }]),
    want: "| `api` | with the rest of the release, once for each change | after the rest, at each sync (`PostSync`) | 0 | 60 s |\n\nA hook is deleted",
  },
  {
    what: "a Secret out of a store that is there",
    given: readme([], [{}], {
      external_secrets: { db: { externalSecret: { store: { name: "vault" } } } },
    }),
    want: "| `db` | External Secrets Operator | SecretStore `vault` |",
  },
  {
    what: "a Secret out of a store of the chart's own",
    given: readme([], [{}], {
      external_secrets: { db: { externalSecret: { store: { name: "vault" } } } },
      secret_stores: { vault: { provider: {} } },
    }),
    want: "| `db` | External Secrets Operator | SecretStore `vault`, which the chart makes |",
  },
  {
    what: "a sealed Secret",
    given: readme([], [{}], { external_secrets: { db: { sealedSecret: { encryptedData: {} } } } }),
    want: "| `db` | Sealed Secrets | values that only the cluster can open |",
  },
  {
    what: "no prerequisite",
    given: readme([], [{}]),
    want: "Nothing: no pod refers to an object that is not in the chart.",
  },
  {
    what: "the namespace to install into",
    given: readme([], [{}], { namespace: "shop", namespace_override: "inn" }),
    want: "helm upgrade --install my-shop . --namespace shop --create-namespace",
  },
  {
    what: "what comes before an install that needs objects",
    given: readme([db], [{}], { namespace: "shop", namespace_override: "inn" }),
    want: [
      "kubectl create namespace shop",
      "kubectl create namespace inn",
      "# Create the objects above now.",
      "helm upgrade --install my-shop . --namespace shop\n",
    ].join("\n"),
  },
  {
    what: "the time that an upgrade with a hook may take",
    given: readme([], [{ app_type: "job", hook: { deadline: 90 } }], { namespace: "shop" }),
    want: "helm upgrade --install my-shop . --namespace shop --timeout 2m --create-namespace",
  },
  {
    what: "how a Secret looks that is not there yet",
    given: readme([], [{}], {
      external_secrets: {
        a: { sealedSecret: { encryptedData: {} } },
        b: { externalSecret: { store: { name: "vault" } } },
      },
    }),
    want: "`kubectl get externalsecrets,sealedsecrets` shows which ones are ready",
  },
  {
    what: "a manual manifest",
    given: readme([], [{}], {}, [manifest("v1", "Secret", "a_b")]),
    want: "- Secret `a_b` (`manifests/namespaced/secret-a-b-2a101ca6.yaml`)",
  },
  {
    what: "a value that all apps share",
    given: readme([], [{ replicas: 2 }, { app_name: "b", replicas: 2 }]),
    want: "| `apps.<app>.replicas` | `2` |",
  },
  {
    what: "a value in which apps differ",
    given: readme([], [{ replicas: 2 }, { app_name: "b", replicas: 3 }]),
    want: "| `apps.<app>.replicas` |  |",
  },
])("the README tells $what", ({ given, want }) => {
  expect(given).toContain(want);
});

test("a chart without ingress.yaml tells nothing of ingresses", () => {
  expect(readme([], [{}])).not.toMatch(/ingress/);
});
