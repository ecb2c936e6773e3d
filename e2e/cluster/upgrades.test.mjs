// A release of the flagship's chart as it was at commit 83b28fb goes over to today's.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { baseline, helm, kubectl, manman, names, newNamespace, objects } from "./cluster.mjs";

const timeout = ["--wait", "--timeout", "180s"];
// That chart wrote its own namespace into each object, so the releases come one after the other.
const namespace = "manman";
const kept = "deployments,services,ingresses,externalsecrets,configmaps";

for (const [from, to] of [
  [3, 3],
  [4, 4],
  [3, 4],
]) {
  test(`installed by Helm ${from}, upgraded by Helm ${to}`, async (t) => {
    await newNamespace("baseline", namespace);
    t.after(() => kubectl("delete", "namespace", namespace, "--timeout=120s"));
    const run = (version, ...args) => helm(version, ...args, "-n", namespace, ...timeout);
    const before = await names(namespace);

    await run(from, "install", "rel", baseline);
    const uids = await uidsOf();

    await t.test("the upgrade changes every object in place", async () => {
      await run(to, "upgrade", "rel", manman);
      await assertReady();
      const now = await uidsOf();
      for (const [name, uid] of uids) assert.equal(now.get(name), uid, name);
    });

    await t.test("with an environment's values", async () => {
      await run(to, "upgrade", "rel", manman, "-f", path.join(manman, "values/prod.yaml"));
      await assertReady();
    });

    await t.test("back and forth", async () => {
      await run(to, "rollback", "rel", "1");
      await assertReady();
      await run(to, "upgrade", "rel", manman);
      await assertReady();
    });

    await t.test("uninstall leaves nothing behind", async () => {
      await run(to, "uninstall", "rel");
      assert.deepEqual(await names(namespace), before);
    });
  });
}

/** By kind and name; what Kubernetes makes by itself stays as well. */
async function uidsOf() {
  const all = await objects(namespace, kept);
  return new Map(all.map(({ kind, metadata }) => [`${kind}/${metadata.name}`, metadata.uid]));
}

async function assertReady() {
  const deployments = await objects(namespace, "deployments");
  assert.equal(deployments.length, 4);
  for (const { metadata, spec, status } of deployments) {
    assert.equal(status.readyReplicas, spec.replicas, metadata.name);
    assert.equal(status.updatedReplicas, spec.replicas, metadata.name);
  }
}
