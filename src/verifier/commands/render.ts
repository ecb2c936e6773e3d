import { copyChart, withTemporaryFolder, writeText } from "../files.js";
import { Helm, helmMessage } from "../helm.js";
import { Mistake } from "../mistake.js";
import { type Options } from "../options.js";
import { valuesFilesOf } from "../values_files.js";

/** Renders a chart to the file `out`. */
export async function render(options: Options): Promise<string> {
  writeText(options.out, await rendered(options));
  return "";
}

/**
 * What `helm template` makes of a chart.
 *
 * @throws Mistake with Helm's own message when it does not render.
 */
export async function rendered(options: Options): Promise<string> {
  return withTemporaryFolder(async (folder) => {
    const helm = new Helm(options.helm, folder);
    const chart = copyChart(options.chart, folder);
    const values = valuesFilesOf(options, chart);
    const result = await helm.template(chart, { ...options, values });
    if (!result.ok) throw new Mistake(`helm template fails:\n${helmMessage(result)}`);
    return result.stdout;
  });
}
