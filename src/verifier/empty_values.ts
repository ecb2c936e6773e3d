import { type Path } from "../diagnostics/path.js";
import { type Json, isObject, objectOf, valueAt, withValueAt } from "../objects/json.js";
import { schemasAt } from "../objects/schema.js";
import { mutationsOf } from "./mutations.js";
import { basesOf, type Subject } from "./subject.js";

/** The values that a careless template takes for nothing. */
const empties: readonly Json[] = [0, false, "", [], {}];

/** Two sets of values that have to render differently: one with an empty value, one without its key. */
export interface Trial {
  readonly path: Path;
  readonly empty: Json;
  readonly given: Json;
  readonly absent: Json;
}

/**
 * The keys that may be empty and whose absence means something else, each with the pairs of values that may
 * show it. They are those of values.yaml and those that the schema knows beside them, also below a map that is
 * not there; of a list's items and of what a map may hold under any name, one stands for all of an app.
 *
 * `default` in the schema says what the absence of a key means: an empty value that equals it is not tried.
 */
export function emptyValuesOf(subject: Subject): Trial[][] {
  const seen = new Set<string>();
  return keysOf(subject.values, subject).flatMap(({ path, within }) =>
    empties.flatMap((empty) => {
      const place = JSON.stringify([placeOf(path, subject), empty]);
      if (seen.has(place) || isDefault(path, empty, subject)) return [];
      if (!subject.accepts(withValueAt(within, path, empty))) return [];
      seen.add(place);
      const shown = basesOf(path, within);
      const bases = [...shown, ...shown.flatMap((base) => overridden(path, base, subject))];
      const trials = bases.map((base) => ({
        path,
        empty,
        given: withValueAt(base, path, empty),
        absent: withValueAt(base, path, undefined),
      }));
      return [trials.filter(({ given }) => subject.accepts(given))];
    }),
  );
}

interface Key {
  readonly path: Path;
  /** The values in which the key can be set. */
  readonly within: Json;
}

function keysOf(values: Json, subject: Subject): Key[] {
  const keys: Key[] = [];
  const walk = (value: Json, path: Path): void => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => {
        walk(item, [...path, index]);
      });
    } else if (isObject(value)) {
      for (const [key, item] of Object.entries(value)) {
        keys.push({ path: [...path, key], within: values });
        walk(item, [...path, key]);
      }
      for (const key of knownKeys(path, subject)) {
        if (Object.hasOwn(value, key)) continue;
        const absent = [...path, key];
        keys.push({ path: absent, within: values });
        const within = withValueAt(values, absent, {});
        if (!subject.accepts(within)) continue;
        for (const below of knownKeys(absent, subject))
          keys.push({ path: [...absent, below], within });
      }
    }
  };
  walk(values, []);
  return keys;
}

function knownKeys(path: Path, { schema }: Subject): string[] {
  const nodes = schemasAt(schema, path);
  return [...new Set(nodes.flatMap((node) => Object.keys(objectOf(node["properties"]))))];
}

/** A path with a star for each index, and for each key that its map does not know by name. */
function placeOf(path: Path, subject: Subject): Path {
  return path.map((step, index) =>
    typeof step === "string" && knownKeys(path.slice(0, index), subject).includes(step)
      ? step
      : "*",
  );
}

function isDefault(path: Path, empty: Json, { schema }: Subject): boolean {
  return schemasAt(schema, path).some(({ default: meant }) => textOf(meant) === textOf(empty));
}

/** An empty list and an empty map are one: where both may stand, a `default` can only be one of them. */
function textOf(value: Json | undefined): string {
  return JSON.stringify(value ?? null).replace("{}", "[]");
}

/**
 * The values with another default, which an empty value overrides and its absence takes: one of the chart's for all
 * apps, or one of the map around, such as a health check's for each of its probes.
 */
function overridden(path: Path, within: Json, { schema, accepts }: Subject): Json[] {
  const [group, , ...ofChart] = path;
  const around = path.toSpliced(-2, 1);
  const defaults = [ofChart, around].filter((place) => place.length >= 2);
  return (group === "apps" ? defaults : []).flatMap((place) => {
    const value = valueAt(within, place);
    if (value === undefined) return [];
    const changed = mutationsOf({ path: place, value }, schema).map((item) =>
      withValueAt(within, place, item),
    );
    return changed.filter(accepts).slice(0, 1);
  });
}
