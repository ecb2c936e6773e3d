/**
 * The benchmark: makes a monorepo of charts, builds it with this checkout in many ways, and says how that
 * compares. ./bazelw run //tools/bench -- [--quick] [--before=CHECKOUT] [--results=FOLDER]
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { Bazel } from "./bazel.mjs";
import { describeMachine } from "./machine.mjs";
import { chartName, writeMonorepo } from "./monorepo.mjs";
import { printTable, writeResults } from "./report.mjs";
import { capture, writeFloors } from "./floors.mjs";
import { measureActions } from "./actions.mjs";
import { measureAnalysis } from "./analysis.mjs";
import { measureGrowth } from "./growth.mjs";
import { measureIncremental } from "./incremental.mjs";
import { measureLargeChart } from "./large_chart.mjs";
import { measureNet } from "./net.mjs";
import { measureStartUp } from "./start_up.mjs";
import { measureWorker } from "./worker.mjs";

const sizes = {
  full: { charts: 1000, oneShot: 100, rounds: 3, starts: 41, requests: 10_000 },
  quick: { charts: 100, oneShot: 20, rounds: 3, starts: 15, requests: 3_000 },
};

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    before: { type: "string" },
    results: { type: "string" },
  },
});

const size = { ...(options.quick ? sizes.quick : sizes.full), apps: 5, large: [250, 500] };
const checkout = path.resolve(import.meta.dirname, "../..");
const work = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "bench-"));
/** A checkout, with a Bazel server and a monorepo of its own. */
function subject(checkout, name) {
  const folder = path.join(work, name, "monorepo");
  return {
    checkout,
    folder,
    work: path.join(work, name),
    bazel: new Bazel(checkout, folder, path.join(work, name, "output")),
  };
}

const now = subject(checkout, "now");
const before = options.before && subject(path.resolve(options.before), "before");

let isClean = false;

/** Once only: a failure ends main and is an uncaught exception as well, whose message comes first. */
function cleanUp() {
  if (isClean) return;
  isClean = true;
  for (const { bazel } of [now, before].filter(Boolean)) bazel.shutdown();
  execFileSync("chmod", ["-R", "u+w", work]);
  execFileSync("rm", ["-rf", work]);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    cleanUp();
    process.exit(1);
  });
}

// A process that cannot be started, for one, is told by an event that nobody awaits.
process.on("uncaughtException", (error) => {
  console.error(error);
  cleanUp();
  process.exit(1);
});

const say = (text) => process.stderr.write(`bench: ${text}\n`);

/** Writes a monorepo, and builds what the measurements start from. */
function prepare({ bazel, checkout, folder, work }) {
  writeMonorepo(folder, checkout, { ...size, withEnvironments: 1 });
  const charts = Array.from({ length: size.charts }, (_, number) => chartName(number));
  bazel.build(["//team-0000:chart"]);
  const bin = bazel.info("bazel-bin");
  const captured = capture(
    path.join(bin, "team-0000/team-0000_chart"),
    path.join(bin, "team-0000/team-0000-1.0.0.tgz"),
  );
  const floors = writeFloors(folder, captured);
  return { bazel, folder, work, charts, size, floors, checkout, captured };
}

const parts = {
  "start-up": measureStartUp,
  worker: measureWorker,
  net: measureNet,
  "large chart": measureLargeChart,
  actions: measureActions,
  incremental: measureIncremental,
  analysis: measureAnalysis,
  growth: measureGrowth,
};

async function main() {
  say(`${size.charts} charts of ${size.apps} apps, in a folder of their own`);
  const bench = prepare(now);
  const benchBefore = before && prepare(before);
  const rows = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (options.only && !options.only.split(",").includes(name)) continue;
    const start = Date.now();
    const earlier = benchBefore ? await measure(benchBefore) : [];
    const valueBefore = new Map(earlier.map((row) => [row.name, row.value]));
    const measured = await measure(bench);
    rows.push(...measured.map((row) => ({ ...row, before: valueBefore.get(row.name) })));
    say(`${name}: ${((Date.now() - start) / 1000).toFixed(0)} s`);
  }
  const report = {
    machine: describeMachine(bench.bazel.version, checkout),
    ...(before && { before: describeMachine(bench.bazel.version, before.checkout).commit }),
    charts: size.charts,
    apps: size.apps,
    filesOfChart: bench.captured.files.length + 1,
    rows,
  };
  printTable(report);
  if (options.results) writeResults(report, path.resolve(options.results));
}

try {
  await main();
} finally {
  cleanUp();
}
