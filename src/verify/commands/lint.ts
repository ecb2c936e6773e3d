import { copyChart, withTemporaryFolder } from "../files.js";
import { Helm, helmMessage } from "../helm.js";
import { Mistake } from "../mistake.js";
import { type Options } from "../options.js";
import { checkValuesFiles } from "../values_files.js";

/** `helm lint` of a chart; passes without a word where Helm has nothing to say. */
export async function lint(options: Options): Promise<string> {
  checkValuesFiles(options.values);
  return withTemporaryFolder(async (folder) => {
    const helm = new Helm(options.helm, folder);
    const result = await helm.lint(copyChart(options.chart, folder), options);
    const message = helmMessage(result).replaceAll(`${folder}/chart`, options.chartLabel);
    if (!result.ok) throw new Mistake(`helm lint fails:\n${message}`);
    return `${message}\n`;
  });
}
