import { join, relative } from "node:path";

import { parseAll } from "../yaml/yaml.js";
import { kindOf, readText, readTree } from "./files.js";
import { isObject } from "../objects/json.js";
import { Mistake } from "./mistake.js";
import { type Options } from "./options.js";

/**
 * The files of values for a run of Helm: the environment's, then those of the rule. They are looked at before
 * Helm does, whose messages name neither line nor column.
 *
 * @param chart - the folder of the chart.
 * @throws Mistake when one is missing, is no YAML or holds anything but one map.
 */
export function valuesFilesOf(
  { environment, values }: Pick<Options, "environment" | "values">,
  chart: string,
): string[] {
  const files = [...(environment === "" ? [] : [environmentFile(environment, chart)]), ...values];
  for (const path of files) checkValuesFile(path, chart);
  return files;
}

function environmentFile(environment: string, chart: string): string {
  const file = join(chart, "values", `${environment}.yaml`);
  if (kindOf(file) === "file") return file;
  const others = [...readTree(join(chart, "values")).keys()].flatMap(
    (name) => /^(.*)\.yaml$/.exec(name)?.[1] ?? [],
  );
  throw new Mistake(
    `the chart has no environment ${environment}: ` +
      (others.length > 0
        ? `it has ${others.join(", ")}`
        : "give helm_chart the attribute environments"),
  );
}

function checkValuesFile(path: string, chart: string): void {
  const name = nameOf(path, chart);
  if (kindOf(path) !== "file") throw new Mistake(`${name}: there is no such file of values`);
  const documents = parseAll(readText(path));
  const [problem] = documents.flatMap(({ problems }) => problems);
  if (problem !== undefined) {
    const { line, column, message } = problem;
    throw new Mistake(`${name}:${line}:${column}: this file of values is not YAML: ${message}`);
  }
  const values = documents.map(({ value }) => value).filter((value) => value !== undefined);
  if (values.length > 1 || !values.every((value) => value === null || isObject(value))) {
    throw new Mistake(`${name}: a file of values holds one map, such as "apps: {...}"`);
  }
}

/** A file as its users know it: from the root of its repository, or within the chart. */
function nameOf(path: string, chart: string): string {
  if (path.startsWith(chart)) return relative(chart, path);
  const runfiles = process.env["RUNFILES_DIR"];
  return runfiles !== undefined && path.startsWith(`${runfiles}/`)
    ? path.slice(runfiles.length + 1).replace(/^[^/]*\//, "")
    : relative(process.cwd(), path);
}
