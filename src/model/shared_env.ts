/** The chart's variables with those of a container; the template appchart.mergedEnv does the same. */
import type { Segments } from "../diagnostics/explain.js";
import { isObject } from "../objects/json.js";
import { inheriting } from "./inherited.js";
import type { AppValues, Env, EnvValue, EnvVar } from "./types.gen.js";

export interface MergedEnv {
  readonly env: Env;
  /** Where the value at a path below `env` stands: below the chart's, or the container's own. */
  readonly source: (path: Segments) => { readonly isShared: boolean; readonly path: Segments };
}

/** What a container writes as a list comes after the chart's variables that it does not have, by name. */
export function mergedEnv(
  chart: Readonly<Record<string, EnvValue>>,
  inherit: AppValues["inherit"],
  own: Env = {},
): MergedEnv {
  const shared = inherited(chart, inherit, own);
  if (!Array.isArray(own)) {
    const names = new Set(shared.map(([name]) => name));
    return {
      env: { ...Object.fromEntries(shared), ...own },
      source: (path) => ({ isShared: names.has(String(path[0])), path }),
    };
  }
  return {
    env: [...shared.map(([name, value]) => asItem(name, value)), ...own],
    source: ([index, ...rest]) => {
      if (index === undefined) return { isShared: false, path: [] };
      const variable = shared[Number(index)];
      if (!variable) return { isShared: false, path: [Number(index) - shared.length, ...rest] };
      const [name, value] = variable;
      return { isShared: true, path: isObject(value) ? [name, ...rest] : [name] };
    },
  };
}

/** The chart's variables that a container gets, sorted by name: those its app does not leave out and it has none of its own for. */
function inherited(
  env: Readonly<Record<string, EnvValue>>,
  inherit: AppValues["inherit"],
  own: Env,
): [string, EnvValue][] {
  const isTaken = inheriting(inherit?.env);
  const names = new Set(Array.isArray(own) ? own.map(({ name }) => name) : Object.keys(own));
  return Object.entries(env)
    .filter(([name, value]: [string, unknown]) => {
      return isTaken(name) && !names.has(name) && value !== null;
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function asItem(name: string, source: EnvValue): EnvVar {
  return (isObject(source) ? { name, ...source } : { name, value: source }) as EnvVar;
}
