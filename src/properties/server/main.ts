/**
 * Random apps, through the generator, Helm and a server-side dry-run: what the build accepts, the API server accepts.
 * Prints the seed, and the exceptions, each with its reason; any other refusal fails the run. `--apps=N` does more,
 * `--seed=N` repeats a run, `--warnings` also prints what the server warns of.
 */
import fc from "fast-check";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { withTemporaryFolder } from "../../verifier/files.js";
import { Helm } from "../../verifier/helm.js";
import { accepted } from "../accept.js";
import { askedOf, type ChartCase, chartCase } from "../chart.js";
import { make, render } from "../rendering.js";
import { Tally } from "../tally.js";
import { ApiServer, type Refusal } from "./api_server.js";
import { reasonOf } from "./exceptions.js";

const { values: options } = parseArgs({
  options: {
    helm: { type: "string", multiple: true, default: [] },
    server: { type: "string" },
    namespace: { type: "string", default: "default" },
    apps: { type: "string", default: "300" },
    seed: { type: "string" },
    warnings: { type: "boolean", default: false },
  },
});
if (options.server === undefined)
  throw new Error("--server is the URL where kubectl proxy listens");

const perChart = 20;
const seed = Number(options.seed ?? Date.now() % 2 ** 31);
const server = new ApiServer(options.server, options.namespace);
const told = new Map<string, { count: number; example: string }>();
const count = { apps: 0, objects: 0, refused: 0 };

function tell(what: string, example: string): void {
  const known = told.get(what) ?? { count: 0, example };
  told.set(what, { ...known, count: known.count + 1 });
}

/** Asks the server for each object of a chart. */
async function dryRun(wanted: ChartCase): Promise<void> {
  const objects = await withTemporaryFolder(async (folder) => {
    const path = join(folder, "chart");
    await make(askedOf(wanted), path);
    return render(new Helm(options.helm.at(-1) ?? "", folder), path, { release: wanted.release });
  });
  count.apps += wanted.apps.length;
  count.objects += objects.length;
  await Promise.all(
    objects.map(async (one) => {
      const { refusals, warnings } = await server.dryRun(one);
      for (const refusal of refusals.filter((own) => !follows(own, refusals))) {
        const reason = reasonOf(one.kind, refusal);
        const example = `${one.kind} ${one.name} ${refusal.field}: ${refusal.message}`.slice(
          0,
          600,
        );
        if (reason === undefined) count.refused += 1;
        tell(reason ?? `REFUSED ${sort(refusal.field)} ${refusal.reason}`, example);
      }
      if (!options.warnings) return;
      for (const warning of warnings) tell(`warning ${sort(warning)}`, `${one.kind} ${one.name}`);
    }),
  );
}

/** Whether a refusal follows from another: to the server a volume that is wrong is not there. */
function follows({ field, reason }: Refusal, all: readonly Refusal[]): boolean {
  const isMount = /\.volumeMounts\[\d+\]\.name$/.test(field) && reason === "FieldValueNotFound";
  return isMount && all.some((other) => /\.volumes\[\d+\]/.test(other.field));
}

/** Without what differs from case to case. */
function sort(text: string): string {
  return text.replaceAll(/\[[^\]]*\]/g, "[]").replaceAll(/"(?:[^"\\]|\\.)*"/g, "...");
}

const charts = Math.ceil(Number(options.apps) / perChart);
process.stdout.write(`seed ${seed}\n`);
const tally = new Tally();
for (const drawn of fc.sample(chartCase(perChart), { numRuns: charts, seed })) {
  await dryRun(await accepted(drawn, tally));
}
process.stdout.write(`${count.apps} apps, ${count.objects} objects, ${count.refused} refusals\n`);
for (const [what, { count: times, example }] of [...told].sort()) {
  process.stdout.write(`  ${times} times: ${what}\n      ${example}\n`);
}
if (count.refused > 0) {
  process.stderr.write(
    `the API server refuses what the build accepts; to run it again: --seed=${seed}\n`,
  );
  process.exitCode = 1;
}
