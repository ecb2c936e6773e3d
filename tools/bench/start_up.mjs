/** The generator run once for the flagship, against a Node that does nothing. */
import fs from "node:fs";
import path from "node:path";
import { runOnce } from "./generator_process.mjs";
import { interleave, medians } from "./measure.mjs";
import { ratioRow } from "./report.mjs";

const flagship = "@rules_appchart//manman:manman_chart";

export async function measureStartUp({ bazel, work, size }) {
  bazel.build([flagship]);
  const { executable, args, cwd } = bazel.action(flagship);
  const params = path.join(work, "flagship.params");
  fs.writeFileSync(params, redirected(args, path.join(work, "flagship")).join("\n"));
  const { one, bare } = medians(
    await interleave(size.starts, {
      one: async () => (await runOnce(path.join(cwd, executable), [`@${params}`], cwd)).seconds,
      bare: async () => (await runOnce(process.execPath, ["-e", "0"], cwd)).seconds,
    }),
  );
  return [ratioRow("one-shot generator of the flagship / bare `node -e 0`", one, bare, "s", 1.5)];
}

/** The arguments of a generator that writes somewhere else. */
export function redirected(args, out) {
  return args.map((arg) =>
    arg
      .replace(/^--out=.*/, `--out=${out}/chart`)
      .replace(/^--archive=.*/, `--archive=${out}/a.tgz`),
  );
}
