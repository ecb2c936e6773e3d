/** image-lock.json: which image each app runs, for tools that mirror, scan or pin images. */
import type { ChartModel } from "../model/chart.js";
import type { ChartFile } from "../model/chart_file.js";
import { imageTag } from "../kinds/image/image.js";
import { json } from "./json.js";

export function emitImageLock({ apps, appVersion }: ChartModel): ChartFile {
  const images = apps
    .map(({ name, values }) => ({
      app: name,
      image: values.image,
      tag: imageTag(values, appVersion),
      digest: values.imageDigest || null,
    }))
    .sort((a, b) => (a.app < b.app ? -1 : 1));
  return { path: "image-lock.json", content: json({ schemaVersion: 1, images }) };
}
