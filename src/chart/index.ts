/** From the model of a chart to its files. */
import { templatesOf } from "../kinds/templates.js";
import type { ChartModel } from "../model/chart.js";
import type { ChartFile } from "../model/chart_file.js";
import { emitChartYaml } from "./chart_yaml.js";
import { emitEnvironmentValues } from "./environment_values.js";
import { emitHelmignore } from "./helmignore.js";
import { emitImageLock } from "./image_lock.js";
import { emitPrerequisites } from "./prerequisites.js";
import { emitReadme } from "./readme.js";
import { emitEnvironmentSchema, emitValuesSchema } from "./values_schema.js";
import { emitValuesYaml } from "./values_yaml.js";

/** Each kind of file, in the order in which `helm package` puts them into the archive. */
const emitters: readonly ((model: ChartModel) => ChartFile | readonly ChartFile[])[] = [
  emitChartYaml,
  emitValuesYaml,
  emitValuesSchema,
  emitEnvironmentValues,
  emitEnvironmentSchema,
  ({ kinds }) => templatesOf(kinds),
  emitHelmignore,
  emitReadme,
  emitImageLock,
  emitPrerequisites,
  ({ files }) => files,
];

export function emit(model: ChartModel): ChartFile[] {
  return emitters.flatMap((emitFile) => emitFile(model));
}
