/** The values of a chart as one map: what values.yaml holds. */
import type { AllValues, ChartModel } from "../model/chart.js";

/** All values of a chart, in the order of values.yaml: apps come after global. */
export function allValues({ values: { global, ...others }, apps }: ChartModel): AllValues {
  return {
    global,
    apps: Object.fromEntries(apps.map(({ name, values }) => [name, values])),
    ...others,
  };
}

/**
 * The chart with other values.
 *
 * @param values of the shape that the chart's values.schema.json describes
 */
export function withValues(model: ChartModel, { apps, ...values }: AllValues): ChartModel {
  return {
    ...model,
    values,
    apps: model.apps.map((app) => ({ ...app, values: apps[app.name] ?? app.values })),
  };
}
