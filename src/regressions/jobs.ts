/** Jobs that cannot be changed once they are there. */
import assert from "node:assert/strict";

import { type Json, stringOf } from "../objects/json.js";
import { type Bench, type Regression, at, find } from "./case.js";

type Fields = Readonly<Record<string, Json>>;

/** The name of the Job of a plain job. */
async function nameOf({ render }: Bench, app: Fields = {}, chart: Fields = {}): Promise<string> {
  const job = { app_name: "report", app_type: "job", run_as: "job", image: "report", ...app };
  const objects = await render({ chart, apps: [job] });
  return stringOf(at(find(objects, "Job"), "metadata.name")) ?? "";
}

export const jobRegressions: readonly Regression[] = [
  {
    name: "20 a plain Job keeps its name though a field that cannot change does",
    run: async (bench) => {
      const digest = `sha256:${"0".repeat(64)}`;
      const config = (text: string): Fields => ({ config: { c: { data: { text } } } });
      const changes: readonly [Fields, Fields, Fields?][] = [
        [{ job: { completions: 1 } }, { job: { completions: 2 } }],
        [{ job: { backoffLimit: 1 } }, { job: { backoffLimit: 0 } }],
        [config("a"), config("b")],
        // The version of the chart is a label of the pods, whatever the digest.
        [{ digest }, { digest }, { chart_version: "0.2.0" }],
      ];
      for (const [before, after, chart] of changes) {
        const names = [await nameOf(bench, before), await nameOf(bench, after, chart)];
        assert.notEqual(names[0], names[1], JSON.stringify([before, after, chart]));
        assert.equal(await nameOf(bench, before), names[0]);
      }
    },
  },
  {
    name: "21 a hook job has no end of its own",
    run: async ({ render }) => {
      const job = { app_name: "migrate", app_type: "job", image: "migrate" };
      const deadline = async (attributes: Fields) => {
        const objects = await render({ chart: {}, apps: [{ ...job, ...attributes }] });
        return at(find(objects, "Job"), "spec.activeDeadlineSeconds");
      };
      assert.equal(await deadline({}), 3600);
      assert.equal(await deadline({ job: { activeDeadlineSeconds: 60 } }), 60);
      assert.equal(await deadline({ run_as: "job" }), undefined);
    },
  },
];
