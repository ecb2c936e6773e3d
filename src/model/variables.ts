/** The environment variables of a container, whichever way they were written. */
import type { AppValues, EnvVarSource, ServiceUrl } from "./types.gen.js";

/** One variable. */
export interface Variable {
  readonly name: string;
  /** What it is set to; undefined where its value comes from somewhere else. */
  readonly literal?: string | number | boolean;
  readonly valueFrom?: EnvVarSource;
  /** The app whose URL it is set to. */
  readonly serviceUrl?: ServiceUrl;
  /** Where the literal, the valueFrom or the serviceUrl stands below `env`. */
  readonly path: readonly (string | number)[];
  /** Where the variable itself stands below `env`: its name, or its place in the list. */
  readonly at: string | number;
}

/**
 * The variables of `env`: a map from name to a literal, `{value}`, `{valueFrom}` or
 * `{serviceUrl}`, or a list of those with a name. One that a values file has taken away with null is none.
 */
export function variables(env: AppValues["env"] | null | undefined): Variable[] {
  if (Array.isArray(env)) {
    return env.map(({ name, ...source }, index) => variable(name, index, source));
  }
  return Object.entries(env ?? {}).flatMap(([name, source]: [string, unknown]): Variable[] => {
    if (source === null || source === undefined) return [];
    if (typeof source === "object") return [variable(name, name, source)];
    return [{ name, literal: source as string, path: [name], at: name }];
  });
}

function variable(name: string, at: string | number, source: object): Variable {
  const { value, valueFrom, serviceUrl } = source as Pick<Variable, "valueFrom" | "serviceUrl"> & {
    readonly value?: string | number | boolean;
  };
  if (valueFrom) return { name, valueFrom, path: [at, "valueFrom"], at };
  if (serviceUrl) return { name, serviceUrl, path: [at, "serviceUrl"], at };
  return { name, ...(value !== undefined && { literal: value }), path: [at, "value"], at };
}
