/** Jobs that cannot be changed once they are there. */
import assert from "node:assert/strict";

import { type Json, objectOf, stringOf } from "../objects/json.js";
import { type Bench, type Regression, at, find } from "./case.js";

type Fields = Readonly<Record<string, Json>>;

const plain: Fields = { enabled: false };
const argo = "argocd.argoproj.io";

/** The name of the Job of a plain job. */
async function nameOf({ render }: Bench, app: Fields = {}, chart: Fields = {}): Promise<string> {
  const job = { app_name: "report", app_type: "job", image: "report", hook: plain, ...app };
  const objects = await render({ chart, apps: [job] });
  return stringOf(at(find(objects, "Job"), "metadata.name")) ?? "";
}

export const jobRegressions: readonly Regression[] = [
  {
    name: "a plain Job keeps its name though a field that cannot change does",
    run: async (bench) => {
      const digest = `sha256:${"0".repeat(64)}`;
      const config = (text: string): Fields => ({ config: { c: { data: { text } } } });
      const changes: readonly [Fields, Fields, Fields?][] = [
        [{ job: { completions: 1 } }, { job: { completions: 2 } }],
        [{ job: { backoffLimit: 1 } }, { job: { backoffLimit: 0 } }],
        [config("a"), config("b")],
        // What is a hook of Argo CD's alone, Helm deploys with the rest.
        [
          { hook: { by: ["argo"] }, ...config("a") },
          { hook: { by: ["argo"] }, ...config("b") },
        ],
        // The version of the chart is a label of the pods, where no digest is.
        [{}, {}, { chart_version: "0.2.0" }],
      ];
      for (const [before, after, chart] of changes) {
        const names = [await nameOf(bench, before), await nameOf(bench, after, chart)];
        assert.notEqual(names[0], names[1], JSON.stringify([before, after, chart]));
        assert.equal(await nameOf(bench, before), names[0]);
      }
      const later = await nameOf(bench, { digest }, { chart_version: "0.2.0" });
      assert.equal(later, await nameOf(bench, { digest }), "the image is the same");
    },
  },
  {
    name: "a hook job has no end of its own",
    run: async ({ render }) => {
      const job = { app_name: "migrate", app_type: "job", image: "migrate" };
      const deadline = async (attributes: Fields) => {
        const objects = await render({ chart: {}, apps: [{ ...job, ...attributes }] });
        return at(find(objects, "Job"), "spec.activeDeadlineSeconds");
      };
      assert.equal(await deadline({}), 3600);
      assert.equal(await deadline({ hook: { deadline: 60 } }), 60);
      assert.equal(await deadline({ hook: plain }), undefined);
      assert.equal(await deadline({ hook: plain, job: { activeDeadlineSeconds: 60 } }), 60);
    },
  },
  {
    name: "two hook jobs have no order, and none comes after its release",
    run: async ({ render }) => {
      const store = { name: "vault", kind: "ClusterSecretStore" };
      const job = (name: string, hook: Fields) => ({
        app_name: name,
        app_type: "job",
        image: name,
        env_from: [{ secretRef: { name: "db" } }],
        config: { c: { data: { a: "b" } } },
        hook,
      });
      const objects = await render({
        chart: { external_secrets: { db: { externalSecret: { store, dataFrom: [{}] } } } },
        apps: [
          job("first", { by: ["helm"] }),
          job("second", { order: 1, by: ["argo"] }),
          job("after", { phase: "after", order: 2 }),
          job("smoke", { phase: "test" }),
        ],
      });
      const found = ["Job", "ConfigMap", "ExternalSecret"].flatMap((kind) =>
        objects
          .filter((object) => object.kind === kind)
          .map(({ name, object }) => {
            const annotations = objectOf(at(object, "metadata.annotations"));
            const shown = [
              "helm.sh/hook",
              "helm.sh/hook-weight",
              `${argo}/hook`,
              `${argo}/sync-wave`,
            ];
            const from = at(object, "spec.template.spec.containers[0].envFrom[0].secretRef.name");
            return [
              name.replace(/-[0-9a-f]{8}$/, ""),
              from,
              ...shown.map((key) => annotations[key]),
            ];
          }),
      );
      const pre = "pre-install,pre-upgrade";
      const post = "post-install,post-upgrade";
      const none = [undefined, undefined, undefined, undefined];
      assert.deepEqual(
        new Map(found.map(([name, ...rest]) => [name, rest])),
        new Map([
          ["r-after", ["db", post, "2", "PostSync", "2"]],
          ["r-first", ["db-hook", pre, "-5", undefined, "-1"]],
          ["r-second", ["db-hook", undefined, undefined, "PreSync", "0"]],
          ["r-smoke", ["db", "test", "0", "Skip", undefined]],
          ["r-after-c", [undefined, ...none]],
          ["r-first-c", [undefined, pre, "-10", undefined, "-2"]],
          ["r-second-c", [undefined, undefined, undefined, "PreSync", "-2"]],
          ["r-smoke-c", [undefined, ...none]],
          ["db", [undefined, ...none]],
          // Both need it, each with the tool that runs it.
          ["db-hook", [undefined, pre, "-10", "PreSync", "-2"]],
        ]),
      );
    },
  },
];
