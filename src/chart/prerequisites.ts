/** prerequisites.json: what must be in the cluster before the chart is, for tools and for NOTES.txt. */
import type { AllValues, ChartModel } from "../model/chart.js";
import type { ChartFile } from "../model/chart_file.js";
import { enforceable, levels } from "../model/pod_security.js";
import type { PodSecurityLevel } from "../model/types.gen.js";
import { json } from "./json.js";

export function emitPrerequisites(model: ChartModel): ChartFile {
  const { prerequisites } = model;
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
    content: json({ schemaVersion: 1, ...podSecurity(model), prerequisites: objects }),
  };
}

/** The Pod Security Standard that the namespace can enforce in every environment; absent where an app is held to none. */
function podSecurity({ values, apps, environments }: ChartModel): {
  readonly podSecurity?: PodSecurityLevel;
} {
  const all =
    environments.length === 0
      ? [
          enforceable(
            values,
            apps.map((app) => app.values),
          ),
        ]
      : environments.map(({ merged }) => {
          const { apps: own, ...chart } = merged as AllValues;
          return enforceable(chart, Object.values(own));
        });
  const level = levels.findLast((one) => all.includes(one));
  return level === undefined || all.includes(undefined) ? {} : { podSecurity: level };
}
