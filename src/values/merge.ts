/**
 * Values merged as Helm merges them: a map key by key, anything else as a whole; null in the later
 * one takes a key away.
 *
 * @see https://helm.sh/docs/chart_template_guide/values_files/
 */
import type { Values } from "../model/chart.js";
import { isObject } from "../objects/json.js";

/** What a chart with the values `base` sees when `over` is given with -f. */
export function mergeValues(base: Values, over: Values): Values {
  const changed = Object.entries(over).map(([key, value]) => {
    if (!isObject(value)) return [key, value] as const;
    const below = base[key];
    return [key, mergeValues(isObject(below) ? below : {}, value)] as const;
  });
  const merged = Object.entries({ ...base, ...Object.fromEntries(changed) });
  return Object.fromEntries(merged.filter(([key, value]) => value !== null || !(key in over)));
}

/** Two values files as one that does the same: a null stays, for the chart's own values are below. */
export function mergeFiles(first: Values, second: Values): Values {
  const merged: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const below = first[key];
    merged[key] = isObject(value) && isObject(below) ? mergeFiles(below, value) : value;
  }
  return merged;
}

/** The least that, given with -f, makes `wanted` out of `base`. */
export function difference(base: Values, wanted: Values): Values {
  const changes: Record<string, unknown> = {};
  for (const key of Object.keys(base)) {
    if (!(key in wanted)) changes[key] = null;
  }
  for (const [key, value] of Object.entries(wanted)) {
    const below = base[key];
    if (isObject(value) && isObject(below)) {
      const inner = difference(below, value);
      if (Object.keys(inner).length > 0) changes[key] = inner;
    } else if (JSON.stringify(value) !== JSON.stringify(below)) {
      changes[key] = value;
    }
  }
  return changes;
}
