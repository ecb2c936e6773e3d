/** What runs pods, beside Deployments. */
import assert from "node:assert/strict";

import { type RenderedObject } from "../objects/document.js";
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
    name: "a CronJob loses 0 and false, is a hook, or keeps its pods when a ConfigMap changes",
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
    name: "a CronJob has a name that its Jobs cannot have",
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
    name: "a StatefulSet has no Service of its own, loses 0, or a name that its pods cannot have",
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
    name: "a DaemonSet has replicas, and a Deployment's settings lose 0 and false",
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
  {
    name: "a claim goes with its release, or a StatefulSet's pods share one",
    run: async ({ render }) => {
      const data = { size: "10Gi", storageClassName: "", mountPath: "/data", subPath: "a" };
      const keys = (objects: readonly RenderedObject[]) =>
        objects.filter(({ kind }) => kind === "PersistentVolumeClaim").map(({ name }) => name);
      const deployment = { strategy: { type: "Recreate" } };
      const objects = await render({
        chart: {},
        apps: [
          worker("kept", { deployment, persistent_volume_claims: { data } }),
          worker("gone", {
            deployment,
            persistent_volume_claims: {
              data: { size: "1Gi", keep: false, accessModes: ["ReadWriteMany"] },
              other: { existingClaim: "theirs", mountPath: "/other", readOnly: true },
            },
          }),
        ],
      });
      assert.deepEqual(keys(objects), ["r-gone-data", "r-kept-data"]);
      const kept = find(objects, "PersistentVolumeClaim", "r-kept-data");
      assert.equal(objectOf(at(kept, "metadata.annotations"))["helm.sh/resource-policy"], "keep");
      assert.deepEqual(kept["spec"], {
        accessModes: ["ReadWriteOnce"],
        storageClassName: "",
        resources: { requests: { storage: "10Gi" } },
      });
      const gone = find(objects, "PersistentVolumeClaim", "r-gone-data");
      assert.equal(at(gone, "metadata.annotations"), undefined);
      const pod = objectOf(at(find(objects, "Deployment", "r-gone"), "spec.template.spec"));
      assert.deepEqual(pod["volumes"], [
        { name: "data", persistentVolumeClaim: { claimName: "r-gone-data" } },
        { name: "other", persistentVolumeClaim: { claimName: "theirs" } },
      ]);
      assert.deepEqual(at(pod, "containers[0].volumeMounts"), [
        { name: "other", mountPath: "/other", readOnly: true },
      ]);
      const stateful = await render({
        chart: {},
        apps: [worker("db", { stateful_set: {}, replicas: 3, persistent_volume_claims: { data } })],
      });
      assert.deepEqual(keys(stateful), []);
      const set = find(stateful, "StatefulSet");
      assert.equal(at(set, "spec.volumeClaimTemplates[0].metadata.name"), "data");
      assert.equal(at(set, "spec.template.spec.volumes"), undefined);
      assert.deepEqual(at(set, "spec.template.spec.containers[0].volumeMounts"), [
        { name: "data", mountPath: "/data", subPath: "a" },
      ]);
    },
  },
  {
    name: "a container with a read-only root file system has no place to write to",
    run: async ({ render }) => {
      const scratch = { "/tmp": "100Mi", "/var/cache/a_b": "1Gi" };
      const security_context = { readOnlyRootFilesystem: true };
      const asked = { chart: {}, apps: [worker("w", { scratch, security_context })] };
      const pod = async (set: string[] = []) =>
        objectOf(at(find(await render(asked, { set }), "Deployment"), "spec.template.spec"));
      assert.deepEqual((await pod())["volumes"], [
        { name: "scratch-tmp", emptyDir: { sizeLimit: "100Mi" } },
        { name: "scratch-var-cache-a-b", emptyDir: { sizeLimit: "1Gi" } },
      ]);
      assert.deepEqual(at(await pod(["apps.w.scratch./tmp=2Gi"]), "volumes[0].emptyDir"), {
        sizeLimit: "2Gi",
      });
      assert.deepEqual(at(await pod(), "containers[0].volumeMounts"), [
        { name: "scratch-tmp", mountPath: "/tmp" },
        { name: "scratch-var-cache-a-b", mountPath: "/var/cache/a_b" },
      ]);
    },
  },
];
