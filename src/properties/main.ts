/**
 * Random charts, through the generator and real Helm 3 and 4: each lints, renders, holds only valid objects, and
 * gives every pod exactly what the attributes say. Prints the seed; `--seed=N` repeats a run, `--charts=N` does more.
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
import { type ChartCase, chartCase } from "./chart.js";
import { expectedOf } from "./expected.js";
import { reduce } from "./reduce.js";
import { type Asked, lint, make, render } from "./rendering.js";

const { values: options } = parseArgs({
  options: {
    helm: { type: "string", multiple: true, default: [] },
    schemas: { type: "string", multiple: true, default: [] },
    charts: { type: "string", default: "15" },
    apps: { type: "string", default: "20" },
    seed: { type: "string" },
  },
});

const checker = schemaChecker({ schemas: options.schemas, kubeVersion: "" });

/** Fails, with all differences, when a chart is not what its case says. */
async function checkCase(wanted: ChartCase): Promise<void> {
  // What a request is: no more than JSON can say.
  const { chart, apps, data, release } = JSON.parse(JSON.stringify(wanted)) as ChartCase;
  // JSON is YAML; a document of another kind of YAML would have to be written by what is under test.
  const metadata = { name: "by-hand" };
  const manifest = JSON.stringify({ apiVersion: "v1", kind: "ConfigMap", metadata, data });
  const asked = {
    chart,
    apps,
    manifests: { "//shop:manifest.yaml": manifest },
  } as unknown as Asked;
  await withTemporaryFolder(async (folder) => {
    const path = join(folder, "chart");
    await make(asked, path);
    const helms = options.helm.map((program) => new Helm(program, folder));
    const rendered = await Promise.all(helms.map((helm) => lintAndRender(helm, path, release)));
    const [first = []] = rendered;
    for (const other of rendered.slice(1)) {
      same("what the Helms render", contents(other), contents(first));
    }
    for (const app of apps) {
      const expected = expectedOf(app, chart);
      same(app.app_name, actualOf(objectsOfApp(app.app_name, first), expected), expected);
    }
    const byHand = first.find(({ name }) => name === "by-hand");
    same("the manual manifest", objectOf(byHand?.object["data"]), data);
  });
}

async function lintAndRender(
  helm: Helm,
  chart: string,
  release: string,
): Promise<RenderedObject[]> {
  const rendering = { release, namespace: "elsewhere" };
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
const result = await fc.check(fc.asyncProperty(chartCase(apps), checkCase), {
  numRuns: charts,
  seed,
  // fast-check would make a chart smaller in hundreds of steps, each with runs of Helm.
  endOnFailure: true,
});
const [failed] = result.counterexample ?? [];
if (failed !== undefined) {
  const { smallest, error } = await reduce(failed, checkCase);
  process.stderr.write(`after ${result.numRuns} charts: ${error}\n\n${show(smallest)}\n\n`);
  process.stderr.write(`To run it again: --seed=${seed}\n`);
  process.exitCode = 1;
}
