/**
 * Random charts, through the generator and real Helm 3 and 4: each lints, renders, holds only valid objects, and
 * gives every pod exactly what the attributes say. Prints the seed, and what the generator refused and so was not
 * part of a chart; an attribute of the schema that no chart had fails the run. `--seed=N` repeats a run, `--charts=N`
 * does more.
 */
import fc from "fast-check";
import { join } from "node:path";
import { inspect, isDeepStrictEqual, parseArgs } from "node:util";

import { checkObjects, schemaChecker } from "../verifier/commands/template_test.js";
import { type RenderedObject } from "../objects/document.js";
import { withTemporaryFolder } from "../verifier/files.js";
import { Helm } from "../verifier/helm.js";
import { objectOf } from "../objects/json.js";
import { actualOf, objectsOfApp } from "./actual.js";
import { type App } from "../model/types.gen.js";
import { accepted } from "./accept.js";
import { askedOf, type ChartCase, chartCase } from "./chart.js";
import { NAMESPACE } from "./expected_calls.js";
import { expectedOf } from "./expected.js";
import { reduce } from "./reduce.js";
import { lint, make, render, type Rendering } from "./rendering.js";
import { Tally } from "./tally.js";

const { values: options } = parseArgs({
  options: {
    helm: { type: "string", multiple: true, default: [] },
    schemas: { type: "string", multiple: true, default: [] },
    charts: { type: "string", default: "15" },
    apps: { type: "string", default: "20" },
    seed: { type: "string" },
  },
});

/** So many charts have every attribute that can be drawn. */
const enough = 10;

const checker = schemaChecker({ schemas: options.schemas, kubeVersion: "" });

/** Fails, with all differences, when a chart is not what its case says. */
async function checkCase(wanted: ChartCase): Promise<void> {
  const { chart, apps, data, release } = wanted;
  await withTemporaryFolder(async (folder) => {
    const path = join(folder, "chart");
    await make(askedOf(wanted), path);
    const helms = options.helm.map((program) => new Helm(program, folder));
    const objects = await renderedBy(helms, path, { release });
    compare(apps, wanted, objects);
    const byHand = objects.find(({ name }) => name === "by-hand");
    same("the manual manifest", objectOf(byHand?.object["data"]), data);
    for (const name of Object.keys(chart.environments ?? {})) {
      const values = [join(path, "values", `${name}.yaml`)];
      await renderedBy(helms, path, { release, values });
    }
  });
}

function compare(
  apps: readonly App[],
  wanted: ChartCase,
  objects: readonly RenderedObject[],
): void {
  for (const app of apps) {
    const expected = expectedOf(app, wanted);
    same(app.app_name, actualOf(objectsOfApp(app.app_name, objects), expected), expected);
  }
}

/** The valid objects of a chart, which are the same with each Helm. */
async function renderedBy(
  helms: readonly Helm[],
  chart: string,
  rendering: Rendering,
): Promise<RenderedObject[]> {
  const rendered = await Promise.all(helms.map((helm) => lintAndRender(helm, chart, rendering)));
  const [first = []] = rendered;
  for (const other of rendered.slice(1)) {
    same("what the Helms render", contents(other), contents(first));
  }
  return first;
}

async function lintAndRender(
  helm: Helm,
  chart: string,
  { release, values }: Rendering,
): Promise<RenderedObject[]> {
  const rendering = { release, namespace: NAMESPACE, values } as Rendering;
  const [objects] = await Promise.all([
    render(helm, chart, rendering),
    lint(helm, chart, rendering),
  ]);
  checkObjects(objects, checker);
  return objects;
}

function contents(objects: readonly RenderedObject[]): unknown {
  return objects.map(({ object }) => object);
}

function same(what: string, actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`${what}: the cluster gets\n${show(actual)}\nbut should get\n${show(expected)}`);
}

function show(value: unknown): string {
  return inspect(value, { depth: 12, breakLength: 110, maxStringLength: 300 });
}

const seed = Number(options.seed ?? Date.now() % 2 ** 31);
const [charts, apps] = [Number(options.charts), Number(options.apps)];
process.stdout.write(`seed ${seed}: ${charts} charts of ${apps} apps each\n`);
const tally = new Tally();
let last: ChartCase | undefined;
let run = 0;
const property = fc.asyncProperty(chartCase(apps), async (drawn) => {
  run += 1;
  if (run > charts && tally.missing().length === 0) return;
  last = undefined;
  last = await accepted(drawn, tally);
  await checkCase(last);
});
const result = await fc.check(property, {
  // As many again where chance has left an attribute out.
  numRuns: charts >= enough ? 2 * charts : charts,
  seed,
  // fast-check would make a chart smaller in hundreds of steps, each with runs of Helm.
  endOnFailure: true,
});
process.stdout.write(tally.report());
if (result.failed) {
  const { smallest, error } = last
    ? await reduce(last, checkCase)
    : { smallest: "the generator did not make it", error: String(result.errorInstance) };
  process.stderr.write(`after ${result.numRuns} charts: ${error}\n\n${show(smallest)}\n\n`);
  process.stderr.write(`To run it again: --seed=${seed}\n`);
  process.exitCode = 1;
} else if (charts >= enough && tally.missing().length > 0) {
  process.stderr.write(`no chart had these attributes:\n${tally.missing().join("\n")}\n`);
  process.exitCode = 1;
}
