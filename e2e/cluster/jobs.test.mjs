// Jobs through the life of a release: their order, their deadlines, and plain Jobs, which cannot be changed.
import assert from "node:assert/strict";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { created, deploy, features, helm, kubectl, newNamespace, objects } from "./cluster.mjs";

const digest = (digit) => `sha256:${digit.repeat(64)}`;
// No node has so much, so that the pod waits.
const stuck = ["--set", "apps.migrate.resources.requests.cpu=1000"];

async function prepared() {
  const namespace = await newNamespace();
  await kubectl("create", "serviceaccount", "reporter", "-n", namespace);
  return namespace;
}

for (const version of [3, 4]) {
  test(`Helm ${version}: jobs run before, after, in order, and as tests`, async (t) => {
    const namespace = await prepared();
    await deploy(version, "install", "rel", features, namespace);
    const events = await objects(namespace, "events");
    const at = (name, reason) => {
      const event = events.find(
        ({ involvedObject, ...one }) => involvedObject.name === name && one.reason === reason,
      );
      assert.ok(event, `${name}: ${reason}`);
      return Date.parse(event.firstTimestamp ?? event.eventTime);
    };

    await t.test("in order", async () => {
      const jobs = (await created(namespace)).filter(({ resource }) => resource === "jobs");
      const order = jobs.map(({ name }) => name).filter((name) => !/report|warm-up/.test(name));
      assert.deepEqual(order, ["rel-migrate", "rel-seed", "rel-announce"]);
      assert.ok(at("rel-seed", "SuccessfulCreate") >= at("rel-migrate", "Completed"));
      assert.ok(at("rel-announce", "SuccessfulCreate") >= at("rel-web", "ScalingReplicaSet"));
    });

    await t.test("helm test runs the test, and fails when it does", async () => {
      const run = () => helm(version, "test", "rel", "-n", namespace, "--timeout", "60s");
      assert.match(await run(), /Phase:\s+Succeeded/);
      await deploy(
        version,
        "upgrade",
        "rel",
        features,
        namespace,
        "--set",
        "apps.smoke.args={fail}",
      );
      await assert.rejects(run());
    });
  });

  test(`Helm ${version}: a hook that does not end outlives neither its deadline nor its release`, async () => {
    const namespace = await prepared();
    const args = ["-n", namespace, ...stuck];
    const deadline = ["--set", "apps.migrate.hook.deadline=15", "--timeout", "5s"];
    await assert.rejects(helm(version, "install", "rel", features, ...args, ...deadline));
    const pods = () => kubectl("get", "pods", "-n", namespace, "-o", "name");
    assert.match(await pods(), /rel-migrate/, "its pod waits for a node");
    await helm(version, "uninstall", "rel", "-n", namespace);
    const failed = ["wait", "--for=condition=Failed", "job/rel-migrate", "--timeout=60s"];
    await kubectl(...failed, "-n", namespace);
    const [{ status }] = await objects(namespace, "jobs");
    assert.ok(status.conditions.some(({ reason }) => reason === "DeadlineExceeded"));
    assert.equal(status.active ?? 0, 0);
  });

  test(`Helm ${version}: a plain Job is upgraded, whatever changes`, async (t) => {
    const namespace = await prepared();
    const folder = await mkdtemp(path.join(tmpdir(), "features-"));
    t.after(() => rm(folder, { recursive: true }));
    const next = path.join(folder, "features");
    await cp(features, next, { recursive: true });
    const metadata = path.join(next, "Chart.yaml");
    const text = await readFile(metadata, "utf8");
    await writeFile(metadata, text.replaceAll(/^(version|appVersion): .*$/gm, '$1: "9.0.0"'));

    // Helm would wait for the hooks each time.
    const values = ["migrate", "seed", "announce"].flatMap((job) => [
      "--set",
      `apps.${job}.enabled=false`,
    ]);
    const seen = new Set();
    const run = async (command, chart, ...more) => {
      values.push(...more);
      await deploy(version, command, "rel", chart, namespace, ...values);
      const jobs = (await objects(namespace, "jobs")).map(({ metadata: { name } }) => name);
      for (const job of ["report", "warm-up"]) {
        const [name, ...others] = jobs.filter((one) => one.startsWith(`rel-${job}-`));
        assert.deepEqual(others, [], "the one before is gone");
        assert.ok(name, job);
        if (job === "report") seen.add(name);
      }
    };
    const config = (value) => ["--set-string", `apps.report.config.flags.data.A=${value}`];
    const image = (digit) => ["--set", `apps.report.imageDigest=${digest(digit)}`];
    await run("install", features, ...image("1"), ...config("a"));
    await run("upgrade", features);
    assert.equal(seen.size, 1, "nothing changed, so it does not run again");
    await run("upgrade", features, ...config("b"));
    await run("upgrade", features, "--set", "apps.report.job.completions=3");
    assert.equal(seen.size, 3);
    await run("upgrade", next);
    assert.equal(
      seen.size,
      3,
      "the image has a digest, so a new version of the chart changes no pod",
    );
    await run("upgrade", next, ...image("2"));
    assert.equal(seen.size, 4);
  });
}
