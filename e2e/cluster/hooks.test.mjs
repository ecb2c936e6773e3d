// A job that runs before the rest of its release: what it needs is there first, and what becomes of it.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import {
  created,
  deploy,
  features,
  helm,
  kubectl,
  names,
  newNamespace,
  objects,
} from "./cluster.mjs";

const prod = ["-f", path.join(features, "values/prod.yaml")];
const fail = ["--set", "apps.migrate.args={fail}"];

async function prepared() {
  const namespace = await newNamespace();
  await kubectl("create", "serviceaccount", "reporter", "-n", namespace);
  return namespace;
}

for (const version of [3, 4]) {
  test(`Helm ${version}: a first install, an upgrade that fails and one that does not, rollback, uninstall`, async (t) => {
    const namespace = await prepared();
    const before = await names(namespace);
    const run = (command, ...args) => deploy(version, command, "rel", features, namespace, ...args);

    await t.test("what a hook's pod refers to is there before the pod", async () => {
      await run("install", ...prod);
      const made = await created(namespace);
      assertOrder(made, new Set(before));
      assert.ok(
        indexOf(made, "deployments", "rel-web") > lastPodOf(made, "rel-migrate"),
        "the release comes after the job",
      );
    });

    await t.test("a hook that fails stops the upgrade before it changes anything", async () => {
      const deployment = await webOf(namespace);
      await assert.rejects(run("upgrade", ...prod, ...fail, "--set", "apps.web.replicas=3"));
      assert.deepEqual((await webOf(namespace)).spec, deployment.spec);
      const jobs = (await objects(namespace, "jobs")).map(({ metadata }) => metadata.name);
      assert.ok(jobs.includes("rel-migrate"), "the failed job is there for its logs");
    });

    await t.test("the next upgrade takes its place, and its job sees the new config", async () => {
      const { length } = await created(namespace);
      await run("upgrade", ...prod, "--set-string", "apps.migrate.config.steps.data.steps=4");
      const made = (await created(namespace)).slice(length);
      assertOrder(made, new Set(before));
      const at = indexOf(made, "configmaps", "rel-migrate-steps");
      assert.equal(made[at].object.data.steps, "4");
      assert.ok(at < lastPodOf(made, "rel-migrate"));
    });

    await t.test("rollback", async () => {
      await helm(version, "rollback", "rel", "1", "-n", namespace, "--wait", "--timeout", "180s");
    });

    await t.test("uninstall leaves nothing behind", async () => {
      await helm(version, "uninstall", "rel", "-n", namespace, "--wait", "--timeout", "180s");
      assert.deepEqual(await names(namespace), before);
    });
  });

  test(`Helm ${version}: a first install whose hook fails ends at once, and can be tried again`, async () => {
    const namespace = await prepared();
    const run = (...args) =>
      deploy(version, "upgrade", "rel", features, namespace, "--install", ...args);
    await assert.rejects(run(...fail), /failed/);
    assert.deepEqual(await objects(namespace, "deployments"), []);
    await run();
    assert.equal((await webOf(namespace)).status.readyReplicas, 1);
  });
}

async function webOf(namespace) {
  return JSON.parse(await kubectl("get", "deployment", "rel-web", "-n", namespace, "-o", "json"));
}

const indexOf = (made, resource, name) =>
  made.findIndex((one) => one.resource === resource && one.name === name);

function lastPodOf(made, job) {
  const at = made.findLastIndex(
    ({ resource, name }) => resource === "pods" && name.startsWith(job),
  );
  assert.notEqual(at, -1, `${job} has had a pod`);
  return at;
}

/** Whoever makes a Secret, in the end an operator does it out of one of these. */
const makers = {
  ServiceAccount: ["serviceaccounts"],
  ConfigMap: ["configmaps"],
  Secret: ["externalsecrets", "sealedsecrets", "secretproviderclasses"],
};

/** Everything that each hook's pod refers to was made before it, if it was not there before. */
function assertOrder(made, before) {
  const hooks = made.filter(
    ({ resource, name }) => resource === "pods" && /^rel-(migrate|seed)-/.test(name),
  );
  assert.ok(hooks.length >= 2, "both hook jobs have run");
  for (const pod of hooks) {
    const earlier = made.slice(0, made.indexOf(pod));
    for (const { kind, name } of referencesOf(pod.object.spec)) {
      if (before.has(`${kind}/${name}`)) continue;
      const isThere = makers[kind].some((resource) => indexOf(earlier, resource, name) >= 0);
      assert.ok(isThere, `the ${kind} ${name} comes before the pod ${pod.name}`);
    }
  }
  const secret = indexOf(made, "externalsecrets", "database-hook");
  const store = indexOf(made, "secretstores", "vault-hook");
  assert.ok(store >= 0 && store < secret, "the store comes before what is read from it");
}

function referencesOf({ serviceAccountName = "default", containers: [container], volumes = [] }) {
  const { env = [], envFrom = [] } = container;
  const secret = (name) => ({ kind: "Secret", name });
  const configMap = (name) => ({ kind: "ConfigMap", name });
  return [
    { kind: "ServiceAccount", name: serviceAccountName },
    ...env.flatMap(({ valueFrom = {} }) => [
      ...(valueFrom.secretKeyRef ? [secret(valueFrom.secretKeyRef.name)] : []),
      ...(valueFrom.configMapKeyRef ? [configMap(valueFrom.configMapKeyRef.name)] : []),
    ]),
    ...envFrom.flatMap(({ secretRef, configMapRef }) => [
      ...(secretRef ? [secret(secretRef.name)] : []),
      ...(configMapRef ? [configMap(configMapRef.name)] : []),
    ]),
    ...volumes.flatMap((volume) => [
      ...(volume.secret ? [secret(volume.secret.secretName)] : []),
      ...(volume.configMap ? [configMap(volume.configMap.name)] : []),
    ]),
  ];
}
