/** image-lock.json: which image each app runs, for tools that mirror, scan or pin images. */
import type { ChartModel } from "../lower/model.js";
import type { ChartFile } from "./chart_file.js";
import { json } from "./json.js";

export function emitImageLock({ apps }: ChartModel): ChartFile {
  const images = apps
    .map(({ name, tag, values }) => ({
      app: name,
      image: values.image,
      tag,
      digest: values.imageDigest || null,
    }))
    .sort((a, b) => (a.app < b.app ? -1 : 1));
  return { path: "image-lock.json", content: json({ schemaVersion: 1, images }) };
}
