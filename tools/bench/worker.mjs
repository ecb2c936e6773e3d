/** The generator as a worker, spoken to directly: time and memory of a chart. */
import path from "node:path";
import { WorkerProcess } from "./generator_process.mjs";
import { interleave, median } from "./measure.mjs";
import { memory } from "./processes.mjs";
import { ratioRow, row } from "./report.mjs";
import { redirected } from "./start_up.mjs";

export async function measureWorker({ bazel, work, size, floors }) {
  const plain = bazel.action("//team-0000:chart");
  bazel.build(["//env-0:chart"]);
  const withEnvironments = bazel.action("//env-0:chart");
  bazel.build(["//team-0000:chart"], floors.worker);
  const floorAction = bazel.action("//team-0000:chart", floors.worker);
  bazel.build(["//team-0000:chart", "//env-0:chart"]);
  const start = ({ executable, cwd }) => new WorkerProcess(path.join(cwd, executable), cwd);
  const worker = start(plain);
  const floor = start(floorAction);
  const args = (action) => redirected(action.args, path.join(work, "worker"));
  try {
    await interleave(300, {
      chart: () => worker.request(args(plain)),
      floor: () => floor.request(args(plain)),
    });
    const figures = await interleave(300, {
      chart: () => worker.request(args(plain)),
      environments: () => worker.request(args(withEnvironments)),
      floor: () => floor.request(args(plain)),
    });
    const chart = median(figures.chart);
    const floorTime = median(figures.floor);
    const warm = memory(worker.child.pid);
    for (let count = 0; count < size.requests; count++) await worker.request(args(plain));
    const after = memory(worker.child.pid);
    return [
      row("chart of 5 apps in the worker, without the writing of files", {
        value: chart - floorTime,
        unit: "ms",
        target: 1,
        detail: `${chart.toFixed(2)} ms in all, ${floorTime.toFixed(2)} ms in a worker that only writes`,
      }),
      row("the same with two environments", {
        value: median(figures.environments) - floorTime,
        unit: "ms",
        detail: `${median(figures.environments).toFixed(2)} ms in all`,
      }),
      ratioRow(
        `memory of the worker after ${size.requests} more requests / after 600`,
        after,
        warm,
        "MiB",
        1.2,
      ),
    ];
  } finally {
    await worker.end();
    await floor.end();
  }
}
