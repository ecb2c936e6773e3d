/** The table of environments in a chart's README: only what differs. */
import type { ChartModel, Values } from "../model/chart.js";
import { code, table } from "../markdown/markdown.js";

export function environmentSections({ environments, values }: ChartModel): string[] {
  if (environments.length === 0) return [];
  const leaves = environments.map(({ merged }) => new Map(flatten(merged, "")));
  const keys = [...new Set(leaves.flatMap((map) => [...map.keys()]))].sort();
  const rows = keys
    .map((key) => [key, ...leaves.map((map) => map.get(key))])
    .filter(([, first, ...others]) => others.some((other) => other !== first))
    .map(([key = "", ...cells]) => [
      code(key),
      ...cells.map((cell) => (cell === undefined ? "" : code(cell))),
    ]);
  return [
    "## Environments",
    `\`values.yaml\` holds the values of ${code(values.global.environment)}; each environment has a file in \`values/\`. Only what differs between them:`,
    table(["Value", ...environments.map(({ name }) => code(name))], rows),
  ];
}

/** Each leaf, as its path and JSON. */
function flatten(value: unknown, path: string): [string, string][] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return [[path, JSON.stringify(value)]];
  }
  const entries = Object.entries(value as Values);
  if (entries.length === 0) return [];
  return entries.flatMap(([key, inner]) => flatten(inner, path === "" ? key : `${path}.${key}`));
}
