/** Analysis of charts against rules that do next to nothing with the same dependencies. */
import { interleave, medians } from "./measure.mjs";
import { ratioRow } from "./report.mjs";

let configuration = 0;

/** The seconds of an analysis from nothing: a new --define is a new configuration, and no package is read again. */
export function analysis(bazel, targets) {
  return bazel.build(targets, ["--nobuild", `--define=BENCH=${++configuration}`]).seconds;
}

export async function measureAnalysis({ bazel, charts, size }) {
  const of = (rule) => charts.map((name) => `//${name}:${rule}`);
  const figures = medians(
    await interleave(size.rounds, {
      charts: () => analysis(bazel, of("chart")),
      trivial: () => analysis(bazel, of("trivial")),
    }),
  );
  return [
    ratioRow(
      `analysis of ${charts.length} charts / of trivial rules with the same dependencies`,
      figures.charts,
      figures.trivial,
      "s",
      2,
    ),
  ];
}
