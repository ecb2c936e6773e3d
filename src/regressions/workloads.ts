/** What runs pods, beside Deployments. */
import assert from "node:assert/strict";

import { type Json, objectOf, stringOf } from "../objects/json.js";
import { checkNames } from "../verifier/names.js";
import { type Regression, at, find } from "./case.js";

type Fields = Readonly<Record<string, Json>>;

const nightly = (attributes: Fields = {}) => ({
  app_name: "nightly",
  app_type: "cron-job",
  image: "nightly",
  cron_job: { schedule: "30 3 * * *" },
  ...attributes,
});

const worker = (name: string, attributes: Fields = {}) => ({
  app_name: name,
  app_type: "worker",
  image: name,
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
  {
    name: "43 a StatefulSet has no Service of its own, loses 0, or a name that its pods cannot have",
    run: async ({ render, refusal }) => {
      const stateful_set = {
        minReadySeconds: 0,
        ordinals: { start: 0 },
        podManagementPolicy: "Parallel",
        revisionHistoryLimit: 0,
        updateStrategy: { type: "RollingUpdate", rollingUpdate: { partition: 0 } },
      };
      const database = {
        app_name: "d".repeat(60),
        app_type: "internal-api",
        image: "db",
        stateful_set,
        replicas: 0,
      };
      const objects = await render(
        { chart: {}, apps: [database, worker("plain")] },
        { release: "4".repeat(53) },
      );
      assert.deepEqual(checkNames(objects), []);
      const made = find(objects, "StatefulSet");
      const { selector, serviceName, template, ...rest } = objectOf(made["spec"]);
      assert.deepEqual(rest, { replicas: 0, ...stateful_set });
      assert.ok(selector && template);
      assert.ok((stringOf(at(made, "metadata.name")) ?? "").length <= 52);
      const headless = find(objects, "Service", stringOf(serviceName));
      assert.equal(at(headless, "spec.clusterIP"), "None");
      assert.equal(objects.filter(({ kind }) => kind === "Service").length, 2);
      assert.equal(objects.filter(({ kind }) => kind === "Deployment").length, 1);
      // The kind of a workload is the same in every environment.
      const stateful = { chart: {}, apps: [worker("db", { stateful_set: {} }), worker("plain")] };
      for (const set of [
        ["apps.db.statefulSet=null"],
        ["apps.plain.statefulSet.minReadySeconds=1"],
        ["apps.db.daemonSet.minReadySeconds=1"],
      ]) {
        assert.match(await refusal(stateful, { set }), /statefulSet|daemonSet/);
      }
      const values = { apps: { plain: { statefulSet: {} } } };
      const environments = { dev: { values: {} }, prod: { values } };
      assert.match(await refusal({ ...stateful, chart: { environments } }), /not-for-workload/);
    },
  },
  {
    name: "44 a DaemonSet has replicas, and a Deployment's settings lose 0 and false",
    run: async ({ render, refusal }) => {
      const daemon_set = {
        minReadySeconds: 0,
        updateStrategy: {
          type: "RollingUpdate",
          rollingUpdate: { maxSurge: 0, maxUnavailable: 1 },
        },
      };
      const deployment = {
        minReadySeconds: 0,
        paused: false,
        progressDeadlineSeconds: 60,
        revisionHistoryLimit: 0,
        strategy: { type: "Recreate" },
      };
      const asked = {
        chart: {},
        apps: [worker("agent", { daemon_set }), worker("plain", { deployment })],
      };
      const objects = await render(asked);
      const agent = objectOf(find(objects, "DaemonSet")["spec"]);
      assert.deepEqual(
        Object.keys(agent).sort(),
        [...Object.keys(daemon_set), "selector", "template"].sort(),
      );
      const { replicas, ...plain } = objectOf(find(objects, "Deployment")["spec"]);
      assert.equal(replicas, 1);
      assert.deepEqual(
        Object.fromEntries(Object.keys(deployment).map((key) => [key, plain[key]])),
        deployment,
      );
      assert.match(await refusal(asked, { set: ["apps.agent.replicas=2"] }), /replicas/);
    },
  },
];
