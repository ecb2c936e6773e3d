/** Chart.yaml, the chart's name and versions. */
import type { ChartModel } from "../model/chart.js";
import { stringify } from "../yaml/yaml.js";
import type { ChartFile } from "../model/chart_file.js";
import { lockedImages } from "./image_lock.js";
import { oneLine } from "../markdown/one_line.js";

/** @see https://helm.sh/docs/topics/charts/#the-chartyaml-file */
export function emitChartYaml(model: ChartModel): ChartFile {
  const { name, description, version, appVersion } = model;
  const { annotations: own, ...metadata } = model.metadata;
  // What a catalogue shows and scans.
  const images = lockedImages(model).map(({ app, image, tag, digest }) => ({
    name: app,
    image: [image, tag && `:${tag}`, digest && `@${digest}`].join(""),
  }));
  const chart = {
    apiVersion: "v2",
    name,
    description: oneLine(description),
    type: "application",
    version,
    appVersion,
    ...metadata,
    annotations: { "artifacthub.io/images": stringify(images), ...(own as object | undefined) },
  };
  return { path: "Chart.yaml", content: stringify(chart) };
}
