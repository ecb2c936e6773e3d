/** The charts that a chart depends on, out of their archives. */
import { type Diagnostic, formatPath, quote } from "../diagnostics/diagnostic.js";
import type { Values } from "../model/chart.js";
import type { DependencyModel } from "../model/dependency.js";
import type { Request } from "../model/types.gen.js";
import { isObject, stringOf } from "../objects/json.js";
import { parseAll } from "../yaml/yaml.js";
import { chartFiles } from "./chart_archive.js";
import { type ValidateValues, valuesValidator } from "./foreign_schema.js";

/** A dependency with what its archive holds. */
export interface Dependency extends DependencyModel {
  /** What was written for it. */
  readonly values: Values;
  readonly archive: Uint8Array;
  /** What Helm holds its values against; absent where it has no schema. */
  readonly validate?: ValidateValues;
}

export interface ParsedDependencies {
  readonly dependencies: readonly Dependency[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the archives of all dependencies, in the order in which they were written.
 *
 * @param files the content of each file that the request names, by label
 * @throws if a file is missing: the rule hands over all of them
 */
export async function parseDependencies(
  { label, chart }: Request,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ParsedDependencies> {
  const dependencies: Dependency[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [key, { chart: archiveLabel, condition, values = {} }] of Object.entries(
    chart.dependencies ?? {},
  )) {
    const archive = files.get(archiveLabel);
    // The rule says so of a label that is not one file.
    if (!archive) continue;
    const read = await readChart(archive);
    if ("problem" in read) {
      diagnostics.push({
        code: "invalid-format",
        origin: label,
        path: formatPath(["dependencies", key, "chart"]),
        message: `is ${quote(archiveLabel)}, ${read.problem}`,
        hint: "write the label of a helm_chart, or of an archive that helm package or helm pull has written",
      });
      continue;
    }
    const named = { key, values, archive, ...(condition !== undefined && { condition }) };
    dependencies.push({ ...named, ...read });
  }
  return { dependencies, diagnostics };
}

type ReadChart = Pick<Dependency, "name" | "version" | "defaults" | "validate">;

async function readChart(archive: Uint8Array): Promise<ReadChart | { readonly problem: string }> {
  const files = await chartFiles(archive);
  if (typeof files === "string") return { problem: files };
  const metadata = mapOf(files.get("Chart.yaml"));
  const name = stringOf(metadata?.["name"]);
  const version = stringOf(metadata?.["version"]);
  if (!name || !version) return { problem: "which is no chart: Chart.yaml has no name or version" };
  const defaults = files.has("values.yaml") ? mapOf(files.get("values.yaml")) : {};
  if (!defaults) return { problem: "whose values.yaml is no map of values" };
  const schema = mapOf(files.get("values.schema.json"));
  const validate = schema && (await valuesValidator(schema));
  return { name, version, defaults, ...(validate && { validate }) };
}

/** A file as a map; undefined for one that is not there, or something else. */
function mapOf(bytes: Uint8Array | undefined): Values | undefined {
  if (!bytes) return undefined;
  const [document] = parseAll(new TextDecoder().decode(bytes));
  if (!document || document.problems.length > 0) return document ? undefined : {};
  const value = document.value ?? {};
  return isObject(value) ? value : undefined;
}
