/**
 * Which fields of Kubernetes a BUILD file can say: an app for each, through the generator, Helm and, with `--server`,
 * a server-side dry-run. Prints `said/all` for each type, and the exceptions; fails where a field is neither.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import type { RenderedObject } from "../objects/document.js";
import { isObject, type Json, type JsonObject, valueAt } from "../objects/json.js";
import { isError } from "../diagnostics/diagnostic.js";
import { generate } from "../generate.js";
import { objectsOfApp } from "../properties/actual.js";
import { inputOf, render, writeChart } from "../properties/rendering.js";
import { ApiServer } from "../properties/server/api_server.js";
import { withTemporaryFolder } from "../verifier/files.js";
import { Helm } from "../verifier/helm.js";
import { countedTypes, exceptions, type OpenApi } from "./fields.js";
import { table } from "./table.js";
import { said, type Said } from "./ways.js";

const { values: options } = parseArgs({
  options: {
    helm: { type: "string", multiple: true, default: [] },
    schemas: { type: "string", multiple: true, default: [] },
    server: { type: "string" },
    namespace: { type: "string", default: "default" },
  },
});

/** A field that is to be found. */
interface Wanted {
  readonly key: string;
  readonly name: string;
  readonly way: Said;
}

/** As many exceptions as there may be. */
const most = 20;

const openapi = JSON.parse(readFileSync(options.schemas[0] ?? "", "utf8")) as OpenApi;
const types = countedTypes(openapi);
const known = new Map(exceptions().map((one) => [`${one.type}.${one.field}`, one]));
const problems = new Map<string, string>();

/** The fields that an app can be written for. */
function fieldsToFind(): Wanted[] {
  const all = types.flatMap((type) => type.fields.map((field) => ({ type, field })));
  return all.flatMap(({ type, field }, index) => {
    const key = `${type.name}.${field}`;
    const way = said(type, field);
    if (way === undefined) problems.set(key, "no attribute takes it");
    return way === undefined ? [] : [{ key, name: `app-${index}`, way }];
  });
}

/** The objects of a chart with all of the apps that the generator takes. */
async function objectsFor(wanted: readonly Wanted[]): Promise<RenderedObject[]> {
  const apps = wanted.map(({ name, way }) => ({
    app_name: name,
    app_type: "internal-api",
    ...(way.app as JsonObject),
  }));
  const { chart, diagnostics } = await generate(inputOf({ chart: {}, apps }));
  const errors = diagnostics.filter(isError);
  const refused = wanted.filter(({ key, name }) => {
    const own = errors.find(({ origin }) => origin === `//shop:${name}`);
    if (own) problems.set(key, `${own.path} ${own.message}`);
    return own !== undefined;
  });
  if (chart !== undefined) {
    return withTemporaryFolder(async (folder) => {
      const path = join(folder, "chart");
      writeChart(chart, path);
      return render(new Helm(options.helm.at(-1) ?? "", folder), path);
    });
  }
  if (refused.length === 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return objectsFor(wanted.filter((one) => !refused.includes(one)));
}

/** Where the field is not as it was said; undefined where it is. */
async function missing({ name, way }: Wanted, objects: readonly RenderedObject[]) {
  const own = objectsOfApp(name, objects);
  const object = own.find(({ kind }) => kind === way.kind);
  if (object === undefined) return `there is no ${way.kind}`;
  if (!holds(object.object, way)) return "Helm renders something else";
  if (options.server === undefined) return undefined;
  const server = new ApiServer(options.server, options.namespace);
  const { refusals, stored } = await server.dryRun(object);
  const [first] = refusals;
  if (first) return `the API server refuses it: ${first.field} ${first.message}`;
  return stored && holds(stored, way) ? undefined : "the API server drops it";
}

function holds(object: JsonObject, { path, value }: Said): boolean {
  const actual = valueAt(object, ["spec", ...path]);
  return actual !== undefined && (value === undefined || isWithin(value, actual));
}

/** Whether all that is written is in what there is. */
function isWithin(written: Json, actual: Json | undefined): boolean {
  if (Array.isArray(written)) {
    return (
      Array.isArray(actual) && written.every((one) => actual.some((own) => isWithin(one, own)))
    );
  }
  if (!isObject(written)) return written === actual;
  return (
    isObject(actual) && Object.entries(written).every(([key, one]) => isWithin(one, actual[key]))
  );
}

const wanted = fieldsToFind();
const objects = await objectsFor(wanted);
for (const one of wanted) {
  if (problems.has(one.key)) continue;
  const problem = await missing(one, objects);
  if (problem !== undefined) problems.set(one.key, problem);
}
process.stdout.write(`${table(types, [...known.values()])}\n`);
const unexplained = [...problems].filter(([key]) => !known.has(key));
/** Without a server nothing shows that a field needs a feature gate. */
const idle = [...known].filter(
  ([key, { reason }]) =>
    !problems.has(key) && (reason !== "needs a feature gate" || options.server !== undefined),
);
const told = [
  ...unexplained.map(([key, problem]) => `${key} cannot be said: ${problem}`),
  ...idle.map(([key]) => `${key} is listed as an exception and can be said`),
  ...(known.size > most ? [`there are ${known.size} exceptions, more than ${most}`] : []),
];
if (told.length > 0) {
  process.stderr.write(`${told.join("\n")}\n`);
  process.exitCode = 1;
}
