/** What the checks are given: the values of one environment, and what is known of the chart. */
import type { Place } from "../diagnostics/explain.js";
import type { Path } from "../diagnostics/path.js";
import { kinds } from "../kinds/index.js";
import type { CheckedApp, Subject } from "../kinds/kind.js";
import { publicTemplates } from "../kinds/templates.js";
import { appTypes } from "../model/app_types.js";
import type { AllValues, ChartModel } from "../model/chart.js";
import type { ProvidedObjects } from "../model/provided.js";
import { withShared } from "../model/shared.js";
import type { AppValues } from "../model/types.gen.js";
import { unknown, UnknownValue, withUnknown } from "../model/unknown.js";
import { objectOf } from "../objects/json.js";
import { type Spec, withUnknownAttributes } from "../request/spec.js";
import {
  unknownKeys,
  type UnknownValues,
  unknownValues,
  withoutUnknown,
} from "./unknown_values.js";

/** Makes the subjects of a chart. */
export function subjects(spec: Spec, model: ChartModel, ofAttributes = unknownValues(spec)) {
  const labels = new Map(model.apps.map(({ name, label }) => [name, label]));
  const labelOf = (app: string) => labels.get(app) ?? "";
  const helpers = publicTemplates(model.kinds);
  const known = withUnknownAttributes(spec);
  return (all: AllValues, place: Place, wrong: readonly UnknownValues[] = []): Subject => {
    const values = withoutUnknown(all, [ofAttributes, ...wrong], labelOf);
    const lost = [ofAttributes, ...wrong].map((one) => one.lost);
    return {
      spec: known,
      values,
      apps: Object.entries(objectOf(all.apps) as unknown as AllValues["apps"])
        .filter(([name]) => !lost.some((names) => names.has(name)))
        .filter(([, { enabled }]) => enabled)
        .map(([name, own]) => checkedApp(name, own, all, [ofAttributes, ...wrong], place)),
      place,
      provided: provided(known, values),
      helpers,
    };
  };

  function checkedApp(
    name: string,
    own: AppValues,
    all: AllValues,
    unknown: readonly UnknownValues[],
    place: Place,
  ): CheckedApp {
    const keys = unknownKeys(unknown, name);
    const ofChart = unknownKeys(unknown);
    const isSharedKnown = !shared.some((key) => keys.has(key) || ofChart.has(key));
    const { values, source } = isSharedKnown
      ? withShared(all, name, own)
      : { values: own, source: (path: Path): Path => ["apps", name, ...path] };
    const label = labelOf(name);
    return {
      name,
      label,
      type: appTypes[own.type],
      values: withUnknown(values, new Set([...keys, ...(isSharedKnown ? [] : shared)]), label),
      place: (path) => place(source(path)),
    };
  }
}

/** The values of an app that are merged with the chart's, and what chooses among those. */
const shared = [
  "config",
  "container",
  "env",
  "envFrom",
  "global",
  "imagePullSecrets",
  "inherit",
  "initContainers",
  "pod",
  "podSecurity",
  "sidecars",
];

/** What the kinds provide; nobody knows where one of them asks for what is wrong. */
function provided(spec: Spec, values: AllValues): ProvidedObjects {
  if (spec.unknown?.lacksApps || spec.unknown?.lacksManifests) return unknown(new Map());
  try {
    return new Map(kinds.flatMap(({ provides }) => [...(provides?.(spec, values) ?? [])]));
  } catch (error) {
    if (error instanceof UnknownValue) return unknown(new Map());
    throw error;
  }
}
