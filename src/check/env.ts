/** Environment variables. */
import { type Diagnostic, formatPath, quote } from "../diagnostics/diagnostic.js";
import { templateProblem } from "../gotemplate/parser.js";
import type { Spec } from "../spec.js";

type Env = NonNullable<Spec["request"]["apps"][number]["env"]>;

export function checkEnv({ request }: Spec): Diagnostic[] {
  return request.apps.flatMap(({ label, env }) => [
    ...duplicates(label, env),
    ...unparsable(label, env),
    ...inexact(label, env),
  ]);
}

function duplicates(origin: string, env: Env | undefined): Diagnostic[] {
  if (!Array.isArray(env)) return [];
  const first = new Map<string, number>();
  return env.flatMap(({ name }, index): Diagnostic[] => {
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, index);
      return [];
    }
    return [
      {
        code: "duplicate-env",
        origin,
        path: formatPath(["env", index, "name"]),
        message: `is ${quote(name)}, and so is env[${earlier}].name`,
        hint: "keep one of the two",
      },
    ];
  });
}

/** Helm evaluates {{ }} in env; a template that does not parse would fail only when the chart is rendered. */
function unparsable(origin: string, env: Env | undefined): Diagnostic[] {
  return literals(env).flatMap(([path, text]): Diagnostic[] => {
    const problem = typeof text === "string" ? templateProblem(text) : undefined;
    if (problem === undefined) return [];
    return [
      {
        code: "invalid-template",
        origin,
        path: formatPath(path),
        message: `has ${problem}: ${quote(text)}`,
        hint: 'mend it, or write {{ "{{" }} where braces are meant as such',
      },
    ];
  });
}

/** JSON's numbers are floats: an integer beyond 2^53 has become another one on its way here. */
function inexact(origin: string, env: Env | undefined): Diagnostic[] {
  return literals(env).flatMap(([path, value]): Diagnostic[] => {
    if (!Number.isInteger(value) || Number.isSafeInteger(value)) return [];
    return [
      {
        code: "out-of-range",
        origin,
        path: formatPath(path),
        message: "is an integer beyond 2^53, which would lose its last digits",
        hint: "write it as a string, in quotes",
      },
    ];
  });
}

/** What each variable is set to, where that is a literal, with its path. */
function literals(env: Env = {}): [(string | number)[], unknown][] {
  return Array.isArray(env)
    ? env.map(({ value }, index) => [["env", index, "value"], value])
    : Object.entries(env).map(([name, value]) =>
        typeof value === "object" ? [["env", name, "value"], value.value] : [["env", name], value],
      );
}
