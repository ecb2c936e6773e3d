/** Nulls of an environment, which take a key away. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Path } from "../diagnostics/path.js";
import type { Values } from "../model/chart.js";
import { isObject, ownValue } from "../objects/json.js";
import type { Environment } from "../request/environments.js";
import { mergeFiles } from "../model/merge.js";

/**
 * The nulls that take nothing away: Helm would hand them to the templates, and a slip would go unseen.
 *
 * @param isUnknown whether it was wrong what the attributes say at a path
 */
export function checkNulls(
  base: Values,
  { sources }: Environment,
  isUnknown: (path: Path) => boolean = () => false,
): Diagnostic[] {
  let below = base;
  return sources.flatMap(({ values, place }) => {
    const idle = idleNulls(values, below, []).filter(({ path }) => !isUnknown(path));
    below = mergeFiles(below, values);
    return idle.map(({ path, known }): Diagnostic => {
      const meant = nearest(String(path.at(-1)), known);
      return {
        code: "unknown-key",
        ...place(path),
        message: "is null, which takes a key away, but there is no such key",
        hint: meant === undefined ? "leave it out" : `write ${meant}: null, or leave it out`,
      };
    });
  });
}

interface Idle {
  readonly path: Path;
  /** The keys that are there. */
  readonly known: readonly string[];
}

function idleNulls(values: Values, below: Values, at: Path): Idle[] {
  return Object.entries(values).flatMap(([key, value]): Idle[] => {
    const path = [...at, key];
    if (value === null)
      return Object.hasOwn(below, key) ? [] : [{ path, known: Object.keys(below) }];
    if (!isObject(value)) return [];
    const inner = ownValue(below, key);
    return idleNulls(value, isObject(inner) ? inner : {}, path);
  });
}
