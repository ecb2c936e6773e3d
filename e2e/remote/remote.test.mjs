// Charts from a remote cache and from remote machines are the charts that are built here.
//
// Real parts on loopback: bazel-remote; BuildGrid, PostgreSQL and BuildBox. The worker is this machine, so what the
// generator needs of it (Node) is there; that the js_binary brings its own Node was checked by hand.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Processes } from "../../tools/lab/processes/processes.mjs";
import { startRemoteCache } from "../../tools/lab/remote/remote_cache.mjs";
import { startRemoteExecution } from "../../tools/lab/remote/remote_execution.mjs";
import { charts, Checkout } from "./checkout.mjs";

const all = ["//manman:manman_chart", "//many:all"];
// What Bazel's sandbox has of its own in /tmp would hide the clones.
const temporary = process.env.HOME;
let folder, here, elsewhere, processes, execution;

before(async () => {
  folder = await mkdtemp(path.join(temporary, "rules_appchart_remote-"));
  processes = new Processes(folder);
  here = await Checkout.in(path.join(folder, "here"));
  elsewhere = await Checkout.in(path.join(folder, "elsewhere"));
});

after(async () => {
  await processes?.stop();
  await here?.remove();
  await elsewhere?.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Everything that is generated; what makes the generator itself needs npm's packages, which are only here. */
const remotely = () => [
  `--remote_executor=${execution.url}`,
  "--strategy=HelmChartGenerate=remote",
  "--strategy=Genrule=remote",
  "--jobs=20",
  "--remote_timeout=60",
  "--remote_download_outputs=all",
];

async function assertSameBytes() {
  for (const [name, least] of Object.entries({ manman: 10, many: charts * 10 })) {
    const sums = await here.checksums(name);
    assert.ok(sums.size > least, `${sums.size} files in ${name}`);
    assert.deepEqual(await elsewhere.checksums(name), sums);
  }
}

test("a second clone in another folder takes everything out of the remote cache", async () => {
  const cache = `--remote_cache=${await startRemoteCache(processes)}`;
  await here.build(all, cache);
  const { internal, "remote cache hit": hits, ...others } = await elsewhere.build(all, cache);
  assert.ok(internal > 0);
  assert.deepEqual(others, {}, "nothing is run again");
  assert.ok(hits > charts, `${hits} hits`);
  await assertSameBytes();
});

test("remote execution gives the same bytes", async () => {
  execution = await startRemoteExecution(processes, process.env.BUILDGRID);
  execution.killWorker = await execution.startWorker("worker1");
  await elsewhere.bazel("clean");
  const { remote } = await elsewhere.build(all, ...remotely());
  assert.equal(remote, charts + 1);
  await assertSameBytes();
});

test("an input that is not declared is there for a local action, and not for a remote one", async () => {
  await here.build(["//many:undeclared"], "--strategy=Genrule=local");
  await assert.rejects(
    elsewhere.build(["//many:undeclared"], ...remotely()),
    /many\/undeclared\.txt: No such file/,
  );
});

test("a worker that is killed in the middle of a build loses nothing", async () => {
  for (const checkout of [here, elsewhere]) await checkout.setVersion("2.0.0");
  await here.build(all);
  const build = elsewhere.build(all, ...remotely());
  const isNew = (name) => name.endsWith("-2.0.0.tgz");
  while ((await elsewhere.charts("many")).filter(isNew).length < 5) await sleep(50);
  await execution.killWorker();
  const done = (await elsewhere.charts("many")).filter(isNew).length;
  assert.ok(done < charts, `${done} charts were done when the worker was killed`);
  execution.killWorker = await execution.startWorker("worker2");
  const { remote } = await build;
  assert.equal(remote, charts);
  await assertSameBytes();
});

// Bazel 7's multiplex workers do not find themselves there: bazelbuild/bazel#23990.
for (const [how, flags] of [
  ["linux-sandbox", ["--strategy=HelmChartGenerate=sandboxed"]],
  ["worker", ["--worker_sandboxing", "--noworker_multiplex"]],
]) {
  test(`paths without the configuration in them change nothing in a ${how}`, async () => {
    await elsewhere.bazel("clean");
    const { [how]: ran } = await elsewhere.build(
      all,
      "--experimental_output_paths=strip",
      ...flags,
    );
    assert.ok(ran > charts, `${ran} charts`);
    await assertSameBytes();
  });
}

test("the build is a local one when the service is gone", async () => {
  await processes.stop();
  for (const checkout of [here, elsewhere]) await checkout.setVersion("3.0.0");
  await here.build(all);
  const flags = ["--remote_local_fallback", "--remote_retries=0"];
  const { remote = 0 } = await elsewhere.build(all, ...remotely(), ...flags);
  assert.equal(remote, 0);
  await assertSameBytes();
});
