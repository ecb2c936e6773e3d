import { copyChart, withTemporaryFolder, writeText } from "../files.js";
import { Helm, helmMessage } from "../helm.js";
import { Mistake } from "../mistake.js";
import { type Options } from "../options.js";
import { checkValuesFiles } from "../values_files.js";

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
  checkValuesFiles(options.values);
  return withTemporaryFolder(async (folder) => {
    const helm = new Helm(options.helm, folder);
    const result = await helm.template(copyChart(options.chart, folder), options);
    if (!result.ok) throw new Mistake(`helm template fails:\n${helmMessage(result)}`);
    return result.stdout;
  });
}
