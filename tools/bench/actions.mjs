/** Cold actions with a warm server: every chart is generated, and nothing else is done. */
import { interleave, medians } from "./measure.mjs";
import { peakMemory, workersOf } from "./processes.mjs";
import { ratioRow, row } from "./report.mjs";

const strategy = (name) => `--strategy=HelmChartGenerate=${name}`;

/** The seconds it takes to generate charts that are analysed and whose requests are written. */
export function coldActions(bazel, charts, flags) {
  const targets = charts.map((name) => `//${name}:chart`);
  // Another generator is another configuration. This also writes what the charts are made of.
  bazel.build(targets, [...flags, "--output_groups=request"]);
  bazel.build([targets[0]], flags);
  bazel.forgetCharts(charts);
  const { seconds, processes, what } = bazel.build(targets, flags);
  if (processes < charts.length) throw new Error(`only ${processes} actions ran: ${what}`);
  return seconds;
}

export async function measureActions({ bazel, charts, floors, size }) {
  const variants = {
    worker: [strategy("worker")],
    "worker floor": [strategy("worker"), ...floors.worker],
    ...(floors.native ? { native: [strategy("sandboxed"), ...floors.native] } : {}),
  };
  const subjects = Object.entries(variants).map(([name, flags]) => [
    name,
    () => coldActions(bazel, charts, flags),
  ]);
  const all = medians(await interleave(size.rounds, Object.fromEntries(subjects)));

  const some = charts.slice(0, size.oneShot);
  const few = medians(
    await interleave(Math.min(size.rounds, 3), {
      worker: () => coldActions(bazel, some, variants.worker),
      sandboxed: () => coldActions(bazel, some, [strategy("sandboxed")]),
    }),
  );
  const server = bazel.pid;
  const workers = workersOf(server).map((pid) => peakMemory(pid) ?? 0);
  return [
    ratioRow(
      `cold actions of ${charts.length} charts, worker / worker that only writes`,
      all.worker,
      all["worker floor"],
      "s",
      1.3,
    ),
    ...(floors.native
      ? [
          ratioRow(
            `cold actions of ${charts.length} charts, worker / sandboxed native program that only writes`,
            all.worker,
            all.native,
            "s",
            0.6,
          ),
          ratioRow(
            `cold actions of ${charts.length} charts, worker that only writes / that native program`,
            all["worker floor"],
            all.native,
            "s",
          ),
        ]
      : [
          row("sandboxed native program that only writes", {
            detail: "not measured: there is no C compiler",
          }),
        ]),
    ratioRow(
      `cold actions of ${some.length} charts, worker / one-shot in a sandbox`,
      few.worker,
      few.sandboxed,
      "s",
    ),
    row("memory of the Bazel server, at most", { value: peakMemory(server), unit: "MiB" }),
    row("memory of a worker, at most", { value: Math.max(...workers), unit: "MiB" }),
  ];
}
