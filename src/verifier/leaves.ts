import { type Path } from "../diagnostics/path.js";
import { isObject, type Json, ownValue } from "../objects/json.js";

/** A value that holds no other: a scalar, or an empty map or list. */
export interface Leaf {
  readonly path: Path;
  readonly value: Json;
}

/** The leaves of a value, in its order. */
export function leavesOf(value: Json, path: Path = []): Leaf[] {
  if (Array.isArray(value) && value.length > 0) {
    return value.flatMap((item, index) => leavesOf(item, [...path, index]));
  }
  if (isObject(value) && Object.keys(value).length > 0) {
    return Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]));
  }
  return [{ path, value }];
}

/**
 * The values that have to be given to Helm so that a chart with the values `base` gets the values `wanted`:
 * a key that is only in `base` becomes null, which is how Helm takes one away.
 */
export function overridesFor(base: Json, wanted: Json): Json {
  if (!isObject(base) || !isObject(wanted)) return wanted;
  const keys = new Set([...Object.keys(base), ...Object.keys(wanted)]);
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      Object.hasOwn(wanted, key)
        ? overridesFor(ownValue(base, key) ?? null, wanted[key] ?? null)
        : null,
    ]),
  );
}
