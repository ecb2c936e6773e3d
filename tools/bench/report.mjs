/** What was measured, as a table, as JSON and as a plot. */
import fs from "node:fs";
import path from "node:path";
import { plot } from "./plot.mjs";

/** One figure; without a target it is told, and not judged. */
export function row(name, { value, unit = "", target, detail = "" }) {
  const verdict =
    target === undefined || value === undefined ? "" : value <= target ? "met" : "MISSED";
  return { name, value, unit, target, verdict, detail };
}

/** How one figure compares to another that was taken in turns with it. */
export function ratioRow(name, value, base, unit, target) {
  const detail = `${format(value)} ${unit} / ${format(base)} ${unit}`;
  return row(name, { value: value / base, unit: "x", target, detail });
}

function format(value) {
  if (value === undefined) return "";
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

const withUnit = (value, unit) =>
  value === undefined ? "" : `${unit === "" ? value : format(value)} ${unit}`.trim();

function cells({ rows, before }) {
  return rows.map(({ name, value, before: valueBefore, unit, target, verdict, detail }) => [
    name,
    ...(before ? [withUnit(valueBefore, unit)] : []),
    withUnit(value, unit),
    target === undefined ? "" : `<= ${target} ${unit}`.trim(),
    verdict,
    detail,
  ]);
}

const heads = ({ before }) => [
  "measure",
  ...(before ? [`at ${before}`] : []),
  "value",
  "target",
  "verdict",
  "figures",
];

/** The table in Markdown, with columns in line. */
export function table(report) {
  const lines = [heads(report), ...cells(report)];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const text = ([...line]) =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
  const rule = `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`;
  return [text(lines[0]), rule, ...lines.slice(1).map(text)].join("\n");
}

const about = ({ machine }) =>
  `${machine.processor}, ${machine.cores} cores, ${machine.memory}; ${machine.system}; ` +
  `Node ${machine.node}, Bazel ${machine.bazel}; commit ${machine.commit}`;

export function printTable(report) {
  process.stdout.write(`\n${about(report)}\n\n${table(report)}\n`);
}

/** Writes results.json, results.svg and results.md. */
export function writeResults(report, folder) {
  fs.mkdirSync(folder, { recursive: true });
  const write = (file, text) => fs.writeFileSync(path.join(folder, file), text);
  write("results.json", `${JSON.stringify(report, null, 2)}\n`);
  write("results.svg", plot(report));
  write(
    "results.md",
    `# Results\n\n${report.charts} charts of ${report.apps} apps, each ${report.filesOfChart} files with its archive.\n\n` +
      `${about(report)}\n\n${table(report)}\n`,
  );
}
