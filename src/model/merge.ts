/**
 * Values merged as Helm merges them: a map key by key, anything else as a whole; null in the later
 * one takes a key away.
 *
 * @see https://helm.sh/docs/chart_template_guide/values_files/
 */
import type { Values } from "./chart.js";
import { isObject, ownValue } from "../objects/json.js";

/** Keys, such as those of a Set or a Map. */
interface Kept {
  has(key: string): boolean;
}

/**
 * What a chart with the values `base` sees when `over` is given with -f.
 *
 * @param kept the keys at the top below which a null stays: it takes away what the values of another chart have
 */
export function mergeValues(base: Values, over: Values, kept?: Kept): Values {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(over)) {
    const below = ownValue(base, key);
    if (value === null) merged.delete(key);
    else if (kept?.has(key) && isObject(value) && isObject(below))
      merged.set(key, mergeFiles(below, value));
    else if (kept?.has(key)) merged.set(key, value);
    else if (isObject(value)) merged.set(key, mergeValues(isObject(below) ? below : {}, value));
    else merged.set(key, value);
  }
  return Object.fromEntries(merged);
}

/** Two values files as one that does the same: a null stays, for the chart's own values are below. */
export function mergeFiles(first: Values, second: Values): Values {
  const merged = new Map(Object.entries(first));
  for (const [key, value] of Object.entries(second)) {
    const below = ownValue(first, key);
    merged.set(key, isObject(value) && isObject(below) ? mergeFiles(below, value) : value);
  }
  return Object.fromEntries(merged);
}

/** The least that, given with -f, makes `wanted` out of `base`. */
export function difference(base: Values, wanted: Values): Values {
  const changes = new Map<string, unknown>();
  for (const key of Object.keys(base)) {
    if (!Object.hasOwn(wanted, key)) changes.set(key, null);
  }
  for (const [key, value] of Object.entries(wanted)) {
    const below = ownValue(base, key);
    if (isObject(value) && isObject(below)) {
      const inner = difference(below, value);
      if (Object.keys(inner).length > 0) changes.set(key, inner);
    } else if (JSON.stringify(value) !== JSON.stringify(below)) {
      changes.set(key, value);
    }
  }
  return Object.fromEntries(changes);
}

/** A values file without the nulls for which `base` has nothing: Helm would keep them. */
export function withoutIdleNulls(file: Values, base: Values): Values {
  return Object.fromEntries(
    Object.entries(file).flatMap(([key, value]): [string, unknown][] => {
      const below = ownValue(base, key);
      if (value === null) return below === undefined ? [] : [[key, value]];
      if (!isObject(value)) return [[key, value]];
      const inner = withoutIdleNulls(value, isObject(below) ? below : {});
      // A map of nothing but such nulls says nothing, where there is a map already.
      const isIdle = isObject(below) && Object.keys(inner).length < Object.keys(value).length;
      return isIdle && Object.keys(inner).length === 0 ? [] : [[key, inner]];
    }),
  );
}
