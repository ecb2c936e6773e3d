/** The last net, which holds values against the chart's schema before anything is written. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { row } from "./report.mjs";

const entry = "src/testing/net_time.ts";

/** Nothing of a checkout that has no net. */
export function measureNet({ bazel, checkout, work }) {
  if (!existsSync(path.join(checkout, entry))) return [];
  bazel.build(["//team-0000:chart", "//env-0:chart"]);
  const bin = bazel.info("bazel-bin");
  const program = path.join(work, "net_time.mjs");
  const node = (...args) =>
    execFileSync(process.execPath, args, { cwd: checkout, encoding: "utf8" });
  node("tools/codegen/bundle.mjs", `--entry=${entry}`, `--out=${program}`);
  const milliseconds = (chart) => Number(node(program, path.join(bin, chart, "chart.chart.json")));
  return [
    row("the last net, part of a chart of 5 apps in the worker", {
      value: milliseconds("team-0000"),
      unit: "ms",
    }),
    row("the same with two environments", { value: milliseconds("env-0"), unit: "ms" }),
  ];
}
