/** What the checks are given: the values of one environment, and what is known of the chart. */
import type { Place } from "../diagnostics/explain.js";
import { kinds } from "../kinds/index.js";
import type { CheckedApp, Subject } from "../kinds/kind.js";
import { publicTemplates } from "../kinds/templates.js";
import { appTypes } from "../model/app_types.js";
import type { AllValues, ChartModel } from "../model/chart.js";
import { withShared } from "../model/shared.js";
import type { Spec } from "../request/spec.js";

/** Makes the subjects of a chart. */
export function subjects(spec: Spec, model: ChartModel) {
  const labels = new Map(model.apps.map(({ name, label }) => [name, label]));
  const helpers = publicTemplates(model.kinds);
  return (values: AllValues, place: Place): Subject => ({
    spec,
    values,
    apps: Object.entries(values.apps)
      .filter(([, { enabled }]) => enabled)
      .map(([name, own]): CheckedApp => {
        const { values: merged, source } = withShared(values, name, own);
        return {
          name,
          label: labels.get(name) ?? "",
          type: appTypes[own.type],
          values: merged,
          place: (path) => place(source(path)),
        };
      }),
    place,
    provided: new Map(kinds.flatMap(({ provides }) => [...(provides?.(spec, values) ?? [])])),
    helpers,
  });
}
