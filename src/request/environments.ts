/** The values of environments, out of files and dicts. */
import { type Diagnostic, formatPath, quote } from "../diagnostics/diagnostic.js";
import type { Request, ValuesSource } from "../model/types.gen.js";
import { parseAll } from "../yaml/yaml.js";
import type { Place } from "../diagnostics/explain.js";
import { uncarried, wayOf } from "./carried.js";
import { decode, syntaxProblems } from "./files.js";

/** Values from one place, as somebody wrote them. */
export interface EnvironmentSource {
  readonly values: Readonly<Record<string, unknown>>;
  /** Where the value at a path stands, for messages. */
  readonly place: Place;
}

/** What one environment has of its own. */
export interface Environment {
  readonly name: string;
  /** A later one wins. */
  readonly sources: readonly EnvironmentSource[];
}

export interface ParsedEnvironments {
  readonly environments: readonly Environment[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the sources of all environments, sorted by name.
 *
 * @param files the content of each file that a source names, by label
 */
export function parseEnvironments(
  { label, chart }: Request,
  files: ReadonlyMap<string, Uint8Array>,
): ParsedEnvironments {
  const diagnostics: Diagnostic[] = [];
  const dependencies = new Set(Object.keys(chart.dependencies ?? {}));
  const environments = Object.entries(chart.environments ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, written]) => {
      const sources = Array.isArray(written)
        ? written.map((source, index) => [["environments", name, index], source] as const)
        : [[["environments", name], written] as const];
      return {
        name,
        sources: sources.flatMap(([path, source]) => {
          const parsed = parseSource(label, path, source, files, dependencies);
          if (!("problems" in parsed)) return [parsed];
          diagnostics.push(...parsed.problems);
          return [];
        }),
      };
    });
  return { environments, diagnostics };
}

function parseSource(
  chart: string,
  path: readonly (string | number)[],
  { file, values }: ValuesSource,
  files: ReadonlyMap<string, Uint8Array>,
  dependencies: ReadonlySet<string>,
): EnvironmentSource | { problems: Diagnostic[] } {
  if (file !== undefined) return parseValuesFile(file, files.get(file), dependencies);
  const place: Place = (below) => ({ origin: chart, path: formatPath([...path, ...below]) });
  return { values: values ?? {}, place };
}

function parseValuesFile(
  origin: string,
  content: Uint8Array | undefined,
  dependencies: ReadonlySet<string>,
): EnvironmentSource | { problems: Diagnostic[] } {
  if (!content) throw new Error(`the file of ${origin} was not handed over`);
  const decoded = decode(origin, content);
  if ("problems" in decoded) return decoded;
  const [document, ...others] = parseAll(decoded.text);
  const problem = (path: string, message: string, hint: string): Diagnostic => ({
    code: "invalid-yaml",
    origin,
    path,
    message,
    hint,
  });
  if (!document) return { values: {}, place: () => ({ origin, path: "" }) };
  if (document.problems.length > 0) return { problems: syntaxProblems(origin, document.problems) };
  if (others.some(({ value }) => value !== undefined)) {
    return { problems: [problem("", "holds several documents", "write one: Helm reads no other")] };
  }
  const values = document.value ?? {};
  if (typeof values !== "object" || Array.isArray(values)) {
    return {
      problems: [
        problem(
          "line 1",
          `must be a map of values, but is ${quote(values)}`,
          "write keys and values, such as apps:",
        ),
      ],
    };
  }
  const place: Place = (path) => {
    const { line, column } = document.locate(path);
    return { origin, path: `line ${line}, column ${column}: ${formatPath(path)}` };
  };
  const lost = uncarried(values, (path) => wayOf(path, dependencies));
  if (lost.length > 0)
    return { problems: lost.map(({ path, problem }) => ({ ...place(path), ...problem })) };
  return { values: values as Record<string, unknown>, place };
}
