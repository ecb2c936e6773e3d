/** The manual manifests' objects, one a file. */
import type { ChartFile } from "../../model/chart_file.js";
import type { ManifestFile } from "../../model/chart.js";
import { stringify } from "../../yaml/yaml.js";

/**
 * An object that a template reads has its head, to which Helm adds, in a document of its own: the
 * rest stays text in Helm, so that no number of it changes. See manifests.yaml.
 */
export function manifestFile({ path, object }: ManifestFile): ChartFile {
  if (path.startsWith("crds/")) return { path, content: stringify(object) };
  const { apiVersion, kind, metadata, ...rest } = object;
  const head = stringify({ apiVersion, kind, metadata });
  if (Object.keys(rest).length === 0) return { path, content: head };
  return { path, content: `${head}---\n${stringify(rest)}` };
}
