/** One chart of very many apps, and what Helm makes of it. */
import fs from "node:fs";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { runOnce } from "./generator_process.mjs";
import { interleave, medians } from "./measure.mjs";
import { ratioRow, row } from "./report.mjs";
import { redirected } from "./start_up.mjs";

export async function measureLargeChart({ bazel, work, size, checkout }) {
  const charts = size.large.map((apps) => {
    const target = `//large-${apps}:chart`;
    bazel.build([target]);
    const { executable, args, cwd } = bazel.action(target);
    const out = path.join(work, `large-${apps}`);
    const params = path.join(work, `large-${apps}.params`);
    fs.writeFileSync(params, redirected(args, out).join("\n"));
    const folder = path.join(out, "chart", `large-${apps}`);
    return { program: path.join(cwd, executable), params, cwd, folder };
  });
  const helm = execFileSync("bash", ["tools/offline/helm.sh", "4"], {
    cwd: checkout,
    encoding: "utf8",
  });
  let peak = 0;
  const generate = async ({ program, params, cwd }) => {
    const run = await runOnce(program, [`@${params}`], cwd, { sampleMemory: true });
    peak = Math.max(peak, run.peak);
    return run.seconds;
  };
  const render = async ({ folder }) =>
    (await runOnce(helm.trim(), ["template", "release", folder], work)).seconds;
  const [half, whole] = charts;
  const figures = medians(
    await interleave(size.rounds, {
      half: () => generate(half),
      whole: () => generate(whole),
      renderHalf: () => render(half),
      renderWhole: () => render(whole),
    }),
  );
  const [few, many] = size.large;
  return [
    row(`one chart of ${many} apps, one-shot`, { value: figures.whole, unit: "s", target: 3 }),
    row(`its memory, at most`, { value: peak, unit: "MiB", target: 300 }),
    ratioRow(
      `time of ${many} apps / ${few} apps in one chart`,
      figures.whole,
      figures.half,
      "s",
      2.1,
    ),
    row(`helm template of ${many} apps`, { value: figures.renderWhole, unit: "s" }),
    ratioRow(
      `helm template of ${many} apps / ${few} apps`,
      figures.renderWhole,
      figures.renderHalf,
      "s",
    ),
  ];
}
