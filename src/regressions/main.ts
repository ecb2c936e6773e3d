/** Runs each regression with each Helm and prints one line for it; the exit code is 1 when one fails. */
import { join } from "node:path";
import { parseArgs } from "node:util";

import { make, render } from "../properties/rendering.js";
import { withTemporaryFolder, writeText } from "../verifier/files.js";
import { renderedRelease } from "../verifier/commands/render.js";
import { Helm } from "../verifier/helm.js";
import { parseOptions } from "../verifier/options.js";
import { type Bench } from "./case.js";
import { regressions } from "./cases.js";

const { values: options } = parseArgs({
  options: {
    helm: { type: "string", multiple: true, default: [] },
    only: { type: "string", default: "" },
  },
});

const defaults = { ...parseOptions([]), releaseName: "r", namespace: "default" };
const versions = new Map<string, string>();
for (const program of options.helm) {
  const args = ["version", "--template", "{{ .Version }}"];
  const result = await withTemporaryFolder(async (folder) => new Helm(program, folder).run(args));
  versions.set(program, result.stdout);
}
const chosen = regressions.filter(({ name }) => name.includes(options.only));
if (chosen.length === 0) throw new Error(`no name has ${JSON.stringify(options.only)} in it`);
for (const { name, run } of chosen) {
  for (const program of options.helm) {
    const failure = await withTemporaryFolder(async (folder) => {
      try {
        await run(benchIn(folder, new Helm(program, folder)));
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    });
    const outcome = failure === undefined ? "ok    " : "FAILED";
    process.stdout.write(`${outcome} ${versions.get(program) ?? program}: ${name}\n`);
    if (failure === undefined) continue;
    process.stdout.write(`${failure.replaceAll(/^/gm, "       ")}\n`);
    process.exitCode = 1;
  }
}

function benchIn(folder: string, helm: Helm): Bench {
  let charts = 0;
  const fresh: Bench["make"] = async (asked) => {
    charts += 1;
    const made = await make(asked, join(folder, `chart${charts}`));
    writeText(`${made.folder}.tgz`, made.archive);
    return made;
  };
  return {
    make: fresh,
    render: async (asked, rendering) => render(helm, (await fresh(asked)).folder, rendering),
    renderPath: async (path, rendering) => render(helm, path, rendering),
    lintEach: async (templates) => {
      const paths = templates.map((template, index) => {
        const chart = join(folder, `lint-${index}`);
        writeText(join(chart, "Chart.yaml"), "{apiVersion: v2, name: c, version: 1.0.0}\n");
        writeText(join(chart, "templates/only.yaml"), template);
        return chart;
      });
      const { message } = await helm.run(["lint", ...paths]);
      return message.split("==> Linting ").slice(1);
    },
    storedSize: async (chart) => {
      const options = { ...defaults, chart, helm: helm.program };
      return (await renderedRelease(options)).size;
    },
    refusal: async (asked, rendering) => {
      const objects = await fresh(asked)
        .then(async (made) => render(helm, made.folder, rendering))
        .catch((error: unknown) => String(error));
      if (typeof objects === "string") return objects;
      throw new Error(`nobody refuses ${JSON.stringify({ ...asked, ...rendering })}`);
    },
  };
}
