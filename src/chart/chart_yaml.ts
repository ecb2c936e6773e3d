/** Chart.yaml, the chart's name and versions. */
import type { DependencyModel } from "../model/dependency.js";
import type { ChartModel } from "../model/chart.js";
import { stringify } from "../yaml/yaml.js";
import type { ChartFile } from "../model/chart_file.js";
import { lockedImages } from "./image_lock.js";
import { oneLine } from "../markdown/one_line.js";

/** As Helm finds it in charts/, without a repository. */
function dependency({ key, name, version, condition }: DependencyModel): object {
  return {
    name,
    version,
    repository: "",
    ...(condition !== undefined && { condition }),
    ...(key !== name && { alias: key }),
  };
}

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
    ...(model.dependencies.length > 0 && { dependencies: model.dependencies.map(dependency) }),
    annotations: { "artifacthub.io/images": stringify(images), ...(own as object | undefined) },
  };
  return { path: "Chart.yaml", content: stringify(chart) };
}
