/** From half of the charts to all of them: what grows faster than they do? */
import { analysis } from "./analysis.mjs";
import { coldActions } from "./actions.mjs";
import { interleave, medians } from "./measure.mjs";
import { peakMemory, workersOf } from "./processes.mjs";
import { ratioRow } from "./report.mjs";

const flags = ["--strategy=HelmChartGenerate=worker"];

export async function measureGrowth({ bazel, charts, size }) {
  const half = charts.slice(0, charts.length >> 1);
  const targets = (names) => names.map((name) => `//${name}:chart`);
  const both = (measure) =>
    interleave(size.rounds, { half: () => measure(half), whole: () => measure(charts) });
  const times = medians(await both((names) => coldActions(bazel, names, flags)));
  const analyses = medians(await both((names) => analysis(bazel, targets(names))));
  const [memoryOfHalf, memoryOfAll] = [half, charts].map((names) => memoryOf(bazel, names));
  const title = `${charts.length} charts / ${half.length} charts`;
  return [
    ratioRow(`cold actions, ${title}`, times.whole, times.half, "s", 2.1),
    ratioRow(`analysis, ${title}`, analyses.whole, analyses.half, "s", 2.1),
    ratioRow(`heap of the Bazel server, ${title}`, memoryOfAll.heap, memoryOfHalf.heap, "MiB", 2.1),
    ratioRow(
      `memory of a worker at most, ${title}`,
      memoryOfAll.worker,
      memoryOfHalf.worker,
      "MiB",
      2.1,
    ),
  ];
}

/** What a new server and its largest worker hold after one build, in MiB. */
function memoryOf(bazel, names) {
  bazel.shutdown();
  bazel.forgetCharts(names);
  bazel.build(
    names.map((name) => `//${name}:chart`),
    flags,
  );
  const heap = Number.parseFloat(bazel.info("used-heap-size-after-gc"));
  const workers = workersOf(bazel.pid).map((pid) => peakMemory(pid) ?? 0);
  return { heap, worker: Math.max(...workers) };
}
