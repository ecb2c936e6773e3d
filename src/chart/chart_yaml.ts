/** Chart.yaml, the chart's name and versions. */
import type { ChartModel } from "../model/chart.js";
import { stringify } from "../yaml/yaml.js";
import type { ChartFile } from "../model/chart_file.js";
import { oneLine } from "../markdown/one_line.js";

/** @see https://helm.sh/docs/topics/charts/#the-chartyaml-file */
export function emitChartYaml({ metadata, ...model }: ChartModel): ChartFile {
  const { name, description, version, appVersion } = model;
  const chart = {
    apiVersion: "v2",
    name,
    description: oneLine(description),
    type: "application",
    version,
    appVersion,
    ...metadata,
  };
  return { path: "Chart.yaml", content: stringify(chart) };
}
