// Storage through the life of a release: a StatefulSet's, and claims that stay and go, of examples/stateful_database.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deploy, example, get, helm, kubectl, newNamespace, objects } from "./cluster.mjs";
import { apply, claim, volume } from "./volumes.mjs";

const database = example("stateful_database", "stateful-database");

const ofDatabase = [0, 1, 2].map((pod) => `data-rel-database-${pod}`);

/** What the chart's README lists under "What must exist beforehand", and a volume for each claim. */
async function prepared() {
  const namespace = await newNamespace();
  await apply([
    claim(namespace, "exports"),
    volume(namespace, "exports", "1Gi"),
    volume(namespace, "rel-archive-archive", "100Gi"),
    volume(namespace, "rel-archive-kept", "1Gi"),
    ...ofDatabase.map((name) => volume(namespace, name, "10Gi", "fast")),
  ]);
  return namespace;
}

/** The claims of a namespace, by name, with whether each is bound. */
const claims = async (namespace) =>
  Object.fromEntries(
    (await objects(namespace, "persistentvolumeclaims")).map(({ metadata, status }) => [
      metadata.name,
      status.phase,
    ]),
  );

// The volumes have no class, and one more claim says nothing of what becomes of it.
const ofArchive = [
  ["archive.spec.storageClassName", ""],
  ["kept.size", "1Gi"],
  ["kept.storageClassName", ""],
].flatMap(([key, value]) => ["--set", `apps.archive.persistentVolumeClaims.${key}=${value}`]);

for (const version of [3, 4]) {
  test(`Helm ${version}: a StatefulSet, its Services and storage through the life of a release`, async (t) => {
    const namespace = await prepared();
    const run = (command, ...args) =>
      deploy(version, command, "rel", database, namespace, ...ofArchive, ...args);

    await t.test("each pod has a name and a bound claim of its own", async () => {
      await run("install");
      const { status } = await get(namespace, "statefulset", "rel-database");
      assert.equal(status.readyReplicas, 3);
      const all = [...ofDatabase, "exports", "rel-archive-archive", "rel-archive-kept"];
      assert.deepEqual(
        await claims(namespace),
        Object.fromEntries(all.map((name) => [name, "Bound"])),
      );
      for (const pod of [0, 1, 2]) {
        const { spec } = await get(namespace, "pod", `rel-database-${pod}`);
        const [data] = spec.volumes.filter(({ name }) => name === "data");
        assert.equal(data.persistentVolumeClaim.claimName, `data-rel-database-${pod}`);
      }
    });

    await t.test("the headless Service has the name of each pod", async () => {
      const { spec } = await get(namespace, "service", "rel-database-headless");
      assert.equal(spec.clusterIP, "None");
      const selector = "kubernetes.io/service-name=rel-database-headless";
      const slices = await kubectl(
        "get",
        "endpointslices",
        "-n",
        namespace,
        "-l",
        selector,
        "-o",
        "json",
      );
      const names = JSON.parse(slices).items.flatMap(({ endpoints }) =>
        endpoints.map(({ hostname }) => hostname),
      );
      assert.deepEqual(names.sort(), ["rel-database-0", "rel-database-1", "rel-database-2"]);
    });

    await t.test("its claims do not change, and docs/workloads.md says what to do", async () => {
      const larger = ["--set", "apps.database.persistentVolumeClaims.data.size=20Gi"];
      await assert.rejects(
        run("upgrade", ...larger),
        /updates to statefulset spec for fields other than/,
      );
      const before = await get(namespace, "pod", "rel-database-0");
      await kubectl("delete", "statefulset", "rel-database", "--cascade=orphan", "-n", namespace);
      await run("upgrade", ...larger);
      const { spec, status } = await get(namespace, "statefulset", "rel-database");
      assert.equal(spec.volumeClaimTemplates[0].spec.resources.requests.storage, "20Gi");
      assert.equal(status.readyReplicas, 3);
      const after = await get(namespace, "pod", "rel-database-0");
      assert.equal(after.metadata.uid, before.metadata.uid, "the pod ran on");
    });

    await t.test(
      "uninstall deletes the claim that says so; the next release takes the one that stays",
      async () => {
        const { metadata } = await get(namespace, "pvc", "rel-archive-kept");
        await helm(version, "uninstall", "rel", "-n", namespace, "--wait", "--timeout", "60s");
        const left = [...ofDatabase, "exports", "rel-archive-kept"];
        assert.deepEqual(Object.keys(await claims(namespace)), left);
        const alone = ["--set", "apps.database.enabled=false,apps.reader.enabled=false"];
        await helm(version, "install", "rel", database, "-n", namespace, ...ofArchive, ...alone);
        const after = await get(namespace, "pvc", "rel-archive-kept");
        assert.equal(after.metadata.uid, metadata.uid);
      },
    );
  });
}
