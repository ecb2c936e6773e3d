/** The manual manifests' objects, one a file. */
import type { ChartModel, ManifestFile } from "../lower/model.js";
import { stringify } from "../yaml/yaml.js";
import type { ChartFile } from "./chart_file.js";

export function emitManifests({ manifests }: ChartModel): ChartFile[] {
  return manifests.map((file) => ({ path: file.path, content: content(file) }));
}

/**
 * An object that a template reads has its head, to which Helm adds, in a document of its own: the
 * rest stays text in Helm, so that no number of it changes. See templates/manifests.yaml.
 */
function content({ path, object }: ManifestFile): string {
  if (path.startsWith("crds/")) return stringify(object);
  const { apiVersion, kind, metadata, ...rest } = object;
  const head = stringify({ apiVersion, kind, metadata });
  return Object.keys(rest).length === 0 ? head : `${head}---\n${stringify(rest)}`;
}
