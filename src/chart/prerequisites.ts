/** prerequisites.json: what must be in the cluster before the chart is, for tools and for NOTES.txt. */
import type { ChartModel } from "../model/chart.js";
import type { ChartFile } from "../model/chart_file.js";
import { json } from "./json.js";

export function emitPrerequisites({ prerequisites }: ChartModel): ChartFile {
  const objects = prerequisites.map(
    ({ kind, name, clusterScoped, keys, wholly, optional, apps, manifests }) => ({
      kind,
      name,
      ...(clusterScoped && { clusterScoped }),
      keys,
      // Whether some app reads the whole object, whatever it holds.
      allKeys: wholly,
      optional,
      apps,
      ...(manifests.length > 0 && { manifests }),
    }),
  );
  return {
    path: "prerequisites.json",
    content: json({ schemaVersion: 1, prerequisites: objects }),
  };
}
