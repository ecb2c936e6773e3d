/** The manual manifests, in a chart's README. */
import { code, text } from "../../markdown/markdown.js";
import type { ChartModel } from "../../model/chart.js";
import { objectOf, stringOf } from "../../objects/json.js";

export function manifestSection({ manifests: files }: ChartModel): string[] {
  if (files.length === 0) return [];
  const list = files.map(({ path, object }) => {
    const name = stringOf(objectOf(object["metadata"])["name"]) ?? "";
    return `- ${text(stringOf(object["kind"]) ?? "")} ${code(name)} (${code(path)})`;
  });
  const crds = files.some(({ path }) => path.startsWith("crds/"))
    ? " What is in `crds/` Helm installs first, and neither upgrades nor deletes."
    : "";
  return [`And these objects, as they were written.${crds}`, list.join("\n")];
}
