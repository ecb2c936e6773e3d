/** One attribute of one app changed, among all charts that are built. */
import fs from "node:fs";
import path from "node:path";
import { median } from "./measure.mjs";
import { row } from "./report.mjs";

export async function measureIncremental({ bazel, folder, charts, size }) {
  const targets = charts.map((name) => `//${name}:chart`);
  const build = () => bazel.build(targets);
  build();
  const file = path.join(folder, charts[charts.length >> 1], "BUILD.bazel");
  const figures = { nothing: [], changed: [] };
  let actions = 0;
  for (let round = 0; round < 2 * size.rounds; round++) {
    const nothing = build();
    figures.nothing.push(nothing.seconds);
    const written = fs.readFileSync(file, "utf8");
    fs.writeFileSync(file, written.replace(/replicas = \d+/, `replicas = ${10 + round}`));
    const changed = build();
    figures.changed.push(changed.seconds);
    // A build of nothing counts Bazel's own action, which writes the build's status.
    actions = Math.max(actions, changed.processes - nothing.processes);
  }
  const [nothing, changed] = [median(figures.nothing), median(figures.changed)];
  return [
    row("null build", { value: nothing, unit: "s" }),
    row("actions after one changed attribute", { value: actions, unit: "", target: 3 }),
    row("its time over the null build", {
      value: changed - nothing,
      unit: "s",
      target: 0.5,
      detail: `${changed.toFixed(2)} s in all`,
    }),
  ];
}
