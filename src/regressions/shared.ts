/** What all apps of a chart share, and what one has of its own. */
import assert from "node:assert/strict";

import { type Json, listOf, objectOf } from "../objects/json.js";
import { type Bench, type Regression, at, container, find, variables } from "./case.js";

type Fields = Readonly<Record<string, Json>>;

const secret = { valueFrom: { secretKeyRef: { name: "db", key: "url" } } };

/** The Deployment of a worker. */
async function worker({ render }: Bench, own: Fields, chart: Fields) {
  const app = { app_name: "w", app_type: "worker", image: "w", ...own };
  return find(await render({ chart, apps: [app] }), "Deployment");
}

const envFrom = (workload: Parameters<typeof container>[0]) =>
  listOf(container(workload)["envFrom"]).map((source) => at(objectOf(source), "configMapRef.name"));

export const sharedRegressions: readonly Regression[] = [
  {
    name: "a variable of all apps has to be said for each, or wins over an app's own",
    run: async (bench) => {
      const chart = {
        env: { A: "chart", B: secret, C: "", D: "{{ .Release.Service }}" },
        env_from: [{ configMapRef: { name: "chart" } }],
      };
      const cases: readonly [Fields, string[], string[]][] = [
        [
          { env: { B: 0, E: false }, env_from: [{ configMapRef: { name: "own" } }] },
          ["A=chart", "B=0", "C=", "D=Helm", "E=false"],
          ["chart", "own"],
        ],
        [
          {
            env: [
              { name: "Z", value: "1" },
              { name: "B", value: "$(Z)" },
            ],
          },
          ["A=chart", "C=", "D=Helm", "Z=1", "B=$(Z)"],
          ["chart"],
        ],
        [{ inherit: { env: { omit: ["B", "D"] }, envFrom: false } }, ["A=chart", "C="], []],
        [{ inherit: { env: false } }, [], ["chart"]],
      ];
      for (const [own, env, from] of cases) {
        const deployment = await worker(bench, own, chart);
        assert.deepEqual(variables(deployment), env);
        assert.deepEqual(envFrom(deployment), from);
      }
    },
  },
  {
    name: "a Secret that all apps share comes too late for a hook job",
    run: async ({ render }) => {
      const store = { kind: "ClusterSecretStore", name: "vault" };
      const objects = await render({
        chart: {
          env: { URL: secret },
          external_secrets: { db: { externalSecret: { store, data: { url: { key: "db" } } } } },
        },
        apps: [
          { app_name: "j", app_type: "job", image: "j" },
          { app_name: "w", app_type: "worker", image: "w" },
        ],
      });
      const named = (kind: string) =>
        at(
          objectOf(listOf(container(find(objects, kind))["env"])[0]),
          "valueFrom.secretKeyRef.name",
        );
      assert.equal(named("Job"), "db-hook");
      assert.equal(named("Deployment"), "db");
      assert.ok(find(objects, "ExternalSecret", "db-hook"));
    },
  },
];
