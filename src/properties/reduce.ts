import { isDeepStrictEqual } from "node:util";

import { type ChartCase } from "./chart.js";

/**
 * Makes a failing chart smaller: to one app where one is enough, then without each attribute that is not needed.
 *
 * @param check - throws for a chart that fails.
 */
export async function reduce(
  failed: ChartCase,
  check: (wanted: ChartCase) => Promise<void>,
): Promise<{ smallest: ChartCase; error: string }> {
  let smallest = failed;
  let error = (await errorOf(failed, check)) ?? "it passes when it is run again";
  const attempt = async (candidate: ChartCase): Promise<boolean> => {
    if (isDeepStrictEqual(candidate, smallest)) return false;
    const found = await errorOf(candidate, check);
    if (found === undefined) return false;
    // What is left may be wrong in another way, such as not valid any more.
    if (sort(found) !== sort(error)) return false;
    [smallest, error] = [candidate, found];
    return true;
  };
  for (const app of failed.apps) if (await attempt({ ...failed, apps: [app] })) break;
  // What is deeper is tried later: most of it has gone by then.
  for (let depth = 1; depth <= deepest; depth++) {
    for (const path of pathsOf(smallest, depth)) await attempt(without(smallest, path));
  }
  return { smallest, error };
}

/** How a message begins, whatever it counts. */
function sort(message: string): string {
  return message.replaceAll(/\d+/g, "").slice(0, 12);
}

const deepest = 7;

type Path = readonly (string | number)[];

/** The paths of so many steps to what may be left out, the last items of lists first. */
function pathsOf(value: unknown, depth: number): Path[] {
  if (typeof value !== "object" || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()].reverse() : Object.keys(value);
  if (depth === 0) return [];
  return keys.flatMap((key) => {
    const below = (value as Readonly<Record<string | number, unknown>>)[key];
    return depth === 1 ? [[key]] : pathsOf(below, depth - 1).map((path) => [key, ...path]);
  });
}

const needed: ReadonlySet<string | number> = new Set([
  ...["chart", "apps", "files", "data", "release"],
  ...["chart_name", "label", "app_name", "app_type", "image"],
]);

/** A copy without what is at a path, if that may go. */
function without<T>(value: T, [key, ...rest]: Path): T {
  if (key === undefined || (rest.length === 0 && needed.has(key))) return value;
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      index !== key ? [item] : rest.length === 0 ? [] : [without(item, rest)],
    ) as T;
  }
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return value;
  const entries = Object.entries(value).flatMap(([name, item]: [string, unknown]) =>
    name !== key ? [[name, item]] : rest.length === 0 ? [] : [[name, without(item, rest)]],
  );
  return Object.fromEntries(entries) as T;
}

async function errorOf(
  candidate: ChartCase,
  check: (wanted: ChartCase) => Promise<void>,
): Promise<string | undefined> {
  try {
    await check(candidate);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
