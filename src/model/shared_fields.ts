/** Fields of pods and containers, the chart's with an app's own; the template appchart.mergedFields does the same. */
import type { Segments } from "../diagnostics/explain.js";
import { isObject, ownValue } from "../objects/json.js";

type Fields = Readonly<Record<string, unknown>>;

/** Of a map its keys, of a list its items are merged; of all else the app's own wins. */
export function mergedFields<T extends object>(shared: T, own: T): T {
  const merged = Object.entries(own).map(([key, value]: [string, unknown]) => {
    const below: unknown = ownValue(shared as Fields, key);
    if (Array.isArray(below) && Array.isArray(value)) {
      return [key, [...(below as unknown[]), ...(value as unknown[])]];
    }
    return [key, isObject(below) && isObject(value) ? { ...below, ...value } : value];
  });
  return { ...shared, ...(Object.fromEntries(merged) as T) };
}

/** Whose the value at a path of merged fields is, and its path there. */
export function fieldSource(
  shared: object,
  own: object,
  [field = "", key, ...rest]: Segments,
): { readonly isShared: boolean; readonly path: Segments } {
  const path = key === undefined ? [field] : [field, key, ...rest];
  const below: unknown = ownValue(shared as Fields, String(field));
  const value: unknown = ownValue(own as Fields, String(field));
  if (below === undefined) return { isShared: false, path };
  if (value === undefined) return { isShared: true, path };
  if (Array.isArray(below) && Array.isArray(value) && key !== undefined) {
    const isShared = Number(key) < below.length;
    return { isShared, path: isShared ? path : [field, Number(key) - below.length, ...rest] };
  }
  if (isObject(below) && isObject(value) && key !== undefined) {
    const isOwn = Object.hasOwn(value, key) || !Object.hasOwn(below, key);
    return { isShared: !isOwn, path };
  }
  return { isShared: false, path };
}
