import { copyChart, withTemporaryFolder } from "../files.js";
import { Helm, helmMessage } from "../helm.js";
import { Mistake } from "../mistake.js";
import { type Options } from "../options.js";
import { valuesFilesOf } from "../values_files.js";

/** `helm lint` of a chart; passes without a word where Helm has nothing to say. */
export async function lint(options: Options): Promise<string> {
  return withTemporaryFolder(async (folder) => {
    const helm = new Helm(options.helm, folder);
    const chart = copyChart(options.chart, folder);
    const result = await helm.lint(chart, { ...options, values: valuesFilesOf(options, chart) });
    const message = helmMessage(result).replaceAll(chart, options.chartLabel);
    if (!result.ok) throw new Mistake(`helm lint fails:\n${message}`);
    return `${message}\n`;
  });
}
