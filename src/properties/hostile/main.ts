/**
 * Hostile requests, values files and manifests, through the generator without Helm: it makes a chart, or says for each
 * problem where it is and what to write, the same each time. Prints the seed; `--seed=N` repeats a run, `--cases=N`
 * does more of each kind. What fails is made smaller, and printed as a BUILD file.
 */
import assert from "node:assert/strict";
import { parseArgs } from "node:util";
import fc from "fast-check";

import { type Diagnostic, isError, sortDiagnostics } from "../../diagnostics/diagnostic.js";
import { generate } from "../../generate.js";
import { asBuildFile } from "./build_file.js";
import { type Hostile, hostileInput, kinds } from "./cases.js";

const { values: options } = parseArgs({
  options: {
    cases: { type: "string", default: "1000" },
    only: { type: "string", default: "" },
    seed: { type: "string" },
  },
});

/** Longer than any problem with a cut value in it. */
const longest = 2000;

/** Every so many cases are generated twice. */
const again = 10;

let count = 0;
let made = 0;

async function check(hostile: Hostile): Promise<void> {
  const { chart, diagnostics } = await generate(hostileInput(hostile));
  assert.equal(chart === undefined, diagnostics.some(isError), "a chart, or errors");
  for (const problem of diagnostics) assertTold(problem);
  const told = sortDiagnostics(diagnostics).map(({ origin, path, message }) =>
    JSON.stringify([origin, path, message]),
  );
  const twice = told.find((text, index) => told.indexOf(text) !== index);
  assert.equal(twice, undefined, "a problem is told twice");
  if (chart) made += 1;
  count += 1;
  if (count % again !== 0) return;
  const second = await generate(hostileInput(hostile));
  assert.deepEqual(second, { ...(chart ? { chart } : {}), diagnostics }, "the same each time");
}

function assertTold(problem: Diagnostic): void {
  const { origin, path, message, hint } = problem;
  const text = JSON.stringify(problem).slice(0, longest);
  // Where the request names a file by something odd, that is its label.
  assert.ok(origin !== "", `no label: ${text}`);
  assert.ok(message !== "" && !/\[object |\n\s+at .*:\d+:\d+/.test(message), `no message: ${text}`);
  assert.ok(message.length + hint.length + path.length < longest, `too long: ${text}`);
}

const seed = Number(options.seed ?? Date.now() % 2 ** 31);
const numRuns = Number(options.cases);
process.stdout.write(`seed ${seed}: ${numRuns} cases of each kind\n`);
for (const [kind, drawn] of Object.entries(kinds)) {
  if (!kind.startsWith(options.only)) continue;
  [made, count] = [0, 0];
  const start = process.cpuUsage();
  const result = await fc.check(fc.asyncProperty(drawn, check), { numRuns, seed });
  const { user, system } = process.cpuUsage(start);
  const seconds = ((user + system) / 1e6).toFixed(1);
  process.stdout.write(`${kind}: ${made} charts of ${count} cases, ${seconds} s\n`);
  if (!result.failed) continue;
  const [smallest] = result.counterexample ?? [];
  process.stderr.write(`${kind}: ${String(result.errorInstance)}\n\n`);
  if (smallest) process.stderr.write(`${asBuildFile(smallest)}\n`);
  process.stderr.write(`To run it again: --seed=${seed} --only=${JSON.stringify(kind)}\n`);
  process.exitCode = 1;
}
