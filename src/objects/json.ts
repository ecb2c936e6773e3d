import { type Path } from "../diagnostics/path.js";

/** A value as JSON knows it. */
export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** Whether a value is a map. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as a map; an empty one where it is something else. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The value as a list; an empty one where it is something else. */
export function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? (value as Json[]) : [];
}

/** The value as a string; undefined where it is something else. */
export function stringOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** The value of a map's own key, whatever objects of JavaScript have beside it; undefined where there is none. */
export function ownValue<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** The value at a path; undefined where there is none. */
export function valueAt(root: Json, steps: Path): Json | undefined {
  let value: Json | undefined = root;
  for (const step of steps) {
    if (typeof step === "number") value = listOf(value)[step];
    else value = isObject(value) ? ownValue(value, step) : undefined;
  }
  return value;
}

/** A copy of `root` with the value at a path replaced; undefined takes a map's key away. */
export function withValueAt(root: Json, steps: Path, value: Json | undefined): Json {
  const [step, ...rest] = steps;
  if (step === undefined) return value ?? null;
  if (typeof step === "number") {
    return listOf(root).map((item, index) =>
      index === step ? withValueAt(item, rest, value) : item,
    );
  }
  const entries = new Map(Object.entries(objectOf(root)));
  if (rest.length === 0 && value === undefined) entries.delete(step);
  else entries.set(step, withValueAt(entries.get(step) ?? {}, rest, value));
  return Object.fromEntries(entries);
}
