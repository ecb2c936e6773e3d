/** From the model of a chart to its files. */
import type { ChartModel } from "../lower/model.js";
import type { ChartFile } from "./chart_file.js";
import { emitChartYaml } from "./chart_yaml.js";
import { emitConfigFiles } from "./config_files.js";
import { emitEnvironmentValues } from "./environment_values.js";
import { emitHelmignore } from "./helmignore.js";
import { emitImageLock } from "./image_lock.js";
import { emitManifests } from "./manifests.js";
import { emitPrerequisites } from "./prerequisites.js";
import { emitReadme } from "./readme.js";
import { emitTemplates } from "./templates.js";
import { emitValuesSchema } from "./values_schema.js";
import { emitValuesYaml } from "./values_yaml.js";

/** Each kind of file, in the order in which `helm package` puts them into the archive. */
const emitters: readonly ((model: ChartModel) => ChartFile | ChartFile[])[] = [
  emitChartYaml,
  emitValuesYaml,
  emitValuesSchema,
  emitEnvironmentValues,
  emitTemplates,
  emitHelmignore,
  emitReadme,
  emitImageLock,
  emitPrerequisites,
  emitManifests,
  emitConfigFiles,
];

export function emit(model: ChartModel): ChartFile[] {
  return emitters.flatMap((emitFile) => emitFile(model));
}
