/** A chart that another one brings along in charts/. */
import { isObject, objectOf, valueAt, withValueAt, type Json } from "../objects/json.js";
import type { Values } from "./chart.js";
import { mergeValues } from "./merge.js";

export interface DependencyModel {
  /** The key of its values in those of the chart: its name, or an alias. */
  readonly key: string;
  readonly name: string;
  readonly version: string;
  /** The path of the value that says whether it is deployed; it always is where this is absent. */
  readonly condition?: string;
  /** What its own values.yaml holds. */
  readonly defaults: Values;
}

/** The values of a chart's dependency, of those of the chart. */
export function dependencyValues(values: Values, { key }: Pick<DependencyModel, "key">): Values {
  return objectOf(Object.hasOwn(values, key) ? values[key] : undefined);
}

/** What a dependency sees of the values of the chart, its own values among them. */
export function seenByDependency(values: Values, dependency: DependencyModel): Values {
  const own = mergeValues(dependency.defaults, dependencyValues(values, dependency));
  const global = mergeValues(objectOf(own["global"]), objectOf(values["global"]));
  return { ...own, global };
}

/** What stands at a dependency's condition; undefined where there is none. */
export function conditionOf(values: Values, dependency: DependencyModel): Json | undefined {
  const { condition, key } = dependency;
  if (condition === undefined) return undefined;
  const seen = { [key]: seenByDependency(values, dependency) } as Json;
  return valueAt(seen, condition.split("."));
}

/** The values of a dependency as they were written, with its condition where they do not say it. */
export function withCondition(key: string, written: Values, condition?: string): Values {
  const values = { [key]: written } as Json;
  const path = condition?.split(".") ?? [];
  const said = condition === undefined || valueAt(values, path) !== undefined;
  const all = said ? values : withValueAt(values, path, true);
  return isObject(all) ? objectOf(all[key]) : written;
}
