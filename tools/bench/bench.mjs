/**
 * The benchmark: makes a monorepo of charts, builds it with this checkout in many ways, and says how that
 * compares. ./bazelw run //tools/bench -- [--quick] [--results=FOLDER]
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
    results: { type: "string" },
  },
});

const size = { ...(options.quick ? sizes.quick : sizes.full), apps: 5, large: [250, 500] };
const checkout = path.resolve(import.meta.dirname, "../..");
const work = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "bench-"));
const folder = path.join(work, "monorepo");
const bazel = new Bazel(checkout, folder, path.join(work, "output"));

let isClean = false;

/** Once only: a failure ends main and is an uncaught exception as well, whose message comes first. */
function cleanUp() {
  if (isClean) return;
  isClean = true;
  bazel.shutdown();
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

async function main() {
  say(`${size.charts} charts of ${size.apps} apps, in a folder of their own`);
  writeMonorepo(folder, checkout, { ...size, withEnvironments: 1 });
  const charts = Array.from({ length: size.charts }, (_, number) => chartName(number));
  bazel.build(["//team-0000:chart"]);
  const bin = bazel.info("bazel-bin");
  const captured = capture(
    path.join(bin, "team-0000/team-0000_chart"),
    path.join(bin, "team-0000/team-0000-1.0.0.tgz"),
  );
  const floors = writeFloors(folder, captured);
  const bench = { bazel, folder, work, charts, size, floors, checkout };
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
  const rows = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (options.only && !options.only.split(",").includes(name)) continue;
    const start = Date.now();
    rows.push(...(await measure(bench)));
    say(`${name}: ${((Date.now() - start) / 1000).toFixed(0)} s`);
  }
  const machine = describeMachine(bazel.version);
  const report = {
    machine,
    charts: size.charts,
    apps: size.apps,
    filesOfChart: captured.files.length + 1,
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
