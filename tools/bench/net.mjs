/** The last net, which holds values against the chart's schema before anything is written. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { row } from "./report.mjs";

export function measureNet({ bazel, checkout, work }) {
  bazel.build(["//team-0000:chart", "//env-0:chart"]);
  const bin = bazel.info("bazel-bin");
  const program = path.join(work, "net_time.mjs");
  const node = (...args) =>
    execFileSync(process.execPath, args, { cwd: checkout, encoding: "utf8" });
  node("tools/codegen/bundle.mjs", "--entry=src/testing/net_time.ts", `--out=${program}`);
  const milliseconds = (chart) => Number(node(program, path.join(bin, chart, "chart.chart.json")));
  return [
    row("the last net, part of a chart of 5 apps in the worker", {
      value: milliseconds("team-0000"),
      unit: "ms",
    }),
    row("the same with two environments", { value: milliseconds("env-0"), unit: "ms" }),
  ];
}
