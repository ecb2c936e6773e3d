/**
 * Random charts, through the generator and real Helm 3 and 4: each lints, renders, holds only valid objects, and
 * gives every pod exactly what the attributes say. Prints the seed; `--seed=N` repeats a run, `--charts=N` does more.
 */
import fc from "fast-check";
import { isDeepStrictEqual, inspect, parseArgs } from "node:util";
import { join } from "node:path";

import { generate } from "../generate.js";
import { parseAll } from "../yaml.js";
import { checkRendered, schemaChecker } from "../verify/commands/template_test.js";
import { type RenderedObject, objectsOf } from "../verify/document.js";
import { withTemporaryFolder, writeText } from "../verify/files.js";
import { Helm, helmMessage } from "../verify/helm.js";
import { objectOf } from "../verify/json.js";
import { actualOf, objectsOfApp } from "./actual.js";
import { type ChartCase, chartCase } from "./chart.js";
import { expectedOf } from "./expected.js";
import { reduce } from "./reduce.js";

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
const manifestLabel = "//shop:manifest.yaml";

/** Fails, with all differences, when a chart is not what its case says. */
async function checkCase(wanted: ChartCase): Promise<void> {
  // What a request is: no more than JSON can say.
  const { chart, apps, data, release } = JSON.parse(JSON.stringify(wanted)) as ChartCase;
  // JSON is YAML; a document of another kind of YAML would have to be written by what is under test.
  const manifest = JSON.stringify({
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "by-hand" },
    data,
  });
  const generated = await generate({
    request: {
      label: "//shop:chart",
      // Whether the Secrets exist is not asked here.
      chart: { ...chart, manual_manifests: [manifestLabel], unresolved: "warn" },
      apps,
    },
    files: new Map([[manifestLabel, new TextEncoder().encode(manifest)]]),
  });
  const made = generated.chart;
  if (made === undefined)
    throw new Error(`refused: ${inspect(generated.diagnostics, { depth: 4 })}`);
  await withTemporaryFolder(async (folder) => {
    for (const { path, content } of made.files) writeText(join(folder, "chart", path), content);
    const rendered = await Promise.all(
      options.helm.map((program) => render(program, folder, release)),
    );
    const [first = []] = rendered;
    for (const other of rendered.slice(1)) {
      same(
        "what Helm 3 and 4 render",
        other.map(({ object }) => object),
        first.map(({ object }) => object),
      );
    }
    for (const app of apps) {
      const expected = expectedOf(app, chart);
      same(app.app_name, actualOf(objectsOfApp(app.app_name, first), expected), expected);
    }
    const byHand = first.find(({ name }) => name === "by-hand");
    same("the manual manifest", objectOf(byHand?.object["data"]), data);
  });
}

async function render(
  program: string,
  folder: string,
  releaseName: string,
): Promise<RenderedObject[]> {
  const helm = new Helm(program, folder);
  const chart = join(folder, "chart");
  const inputs = {
    releaseName,
    namespace: "elsewhere",
    values: [],
    set: [],
    kubeVersion: "",
    apiVersions: [],
  };
  const [lint, template] = await Promise.all([
    helm.lint(chart, { ...inputs, strict: true }),
    helm.template(chart, inputs),
  ]);
  for (const result of [lint, template]) if (!result.ok) throw new Error(helmMessage(result));
  checkRendered(template.stdout, checker, []);
  return objectsOf(parseAll(template.stdout)).objects;
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
