/** The values of a chart as one map: what values.yaml holds. */
import { describeApp } from "./app.js";
import type { AppValues, ChartModel, ChartValues, Values } from "./model.js";

/** All values of a chart, in the order of values.yaml. */
export function allValues({
  values: { global, ingress, externalSecrets, secretStores, manifests },
  apps,
}: ChartModel): Values {
  return {
    global,
    apps: Object.fromEntries(apps.map(({ name, values }) => [name, values])),
    ...(ingress && { ingress }),
    ...(externalSecrets && { externalSecrets }),
    ...(secretStores && { secretStores }),
    manifests,
  };
}

/**
 * The chart with other values.
 *
 * @param values of the shape that the chart's values.schema.json describes
 */
export function withValues(model: ChartModel, values: Values): ChartModel {
  const { apps, ...chart } = values as unknown as ChartValues & { apps: Record<string, AppValues> };
  return {
    ...model,
    values: chart,
    apps: model.apps.map((app) =>
      describeApp({ ...app, values: apps[app.name] ?? app.values }, chart, model.appVersion),
    ),
  };
}
