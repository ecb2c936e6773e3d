/** What runs pods, beside Deployments. */
import assert from "node:assert/strict";

import { type Json, objectOf, stringOf } from "../objects/json.js";
import { type Regression, at, find } from "./case.js";

type Fields = Readonly<Record<string, Json>>;

const nightly = (attributes: Fields = {}) => ({
  app_name: "nightly",
  app_type: "cron-job",
  image: "nightly",
  cron_job: { schedule: "30 3 * * *" },
  ...attributes,
});

export const workloadRegressions: readonly Regression[] = [
  {
    name: "41 a CronJob loses 0 and false, is a hook, or keeps its pods when a ConfigMap changes",
    run: async ({ render }) => {
      const pods = "spec.jobTemplate.spec.template";
      const made = async (attributes: Fields, set: string[] = []) =>
        find(await render({ chart: {}, apps: [nightly(attributes)] }, { set }), "CronJob");
      const settings = {
        schedule: "30 3 * * *",
        failedJobsHistoryLimit: 0,
        startingDeadlineSeconds: 0,
        successfulJobsHistoryLimit: 0,
        suspend: false,
        timeZone: "Europe/Berlin",
      };
      const config = (text: string): Fields => ({ config: { c: { data: { text } } } });
      const job = { backoffLimit: 0, ttlSecondsAfterFinished: 0, restartPolicy: "OnFailure" };
      const first = await made({ cron_job: settings, job, ...config("a") });
      const { jobTemplate, ...spec } = objectOf(first["spec"]);
      assert.deepEqual(spec, settings);
      assert.equal(objectOf(objectOf(jobTemplate)["spec"])["backoffLimit"], 0);
      assert.equal(at(first, `${pods}.spec.restartPolicy`), "OnFailure");
      assert.equal(at(first, "metadata.annotations"), undefined);
      const second = await made({ cron_job: settings, job, ...config("b") });
      const checksum = (object: typeof first) =>
        stringOf(objectOf(at(object, `${pods}.metadata.annotations`))["checksum/config"]);
      assert.ok(checksum(first));
      assert.notEqual(checksum(first), checksum(second));
      const later = await made({}, ["apps.nightly.cronJob.schedule=0 4 * * *"]);
      assert.equal(at(later, "spec.schedule"), "0 4 * * *");
    },
  },
  {
    name: "42 a CronJob has a name that its Jobs cannot have",
    run: async ({ render }) => {
      const long = "n".repeat(60);
      const objects = await render(
        {
          chart: {},
          apps: [nightly({ app_name: long }), nightly({ app_name: `${long}x` })],
        },
        { release: "r".repeat(50) },
      );
      const names = objects.filter(({ kind }) => kind === "CronJob").map(({ name }) => name);
      assert.equal(new Set(names).size, 2);
      assert.ok(names.every((name) => name.length <= 52 && /[a-z0-9]$/.test(name)));
    },
  },
];
