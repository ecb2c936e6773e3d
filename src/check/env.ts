/** Environment variables. */
import { type Diagnostic, formatPath, quote } from "../diagnostics.js";
import type { Spec } from "../spec.js";

type Env = NonNullable<Spec["request"]["apps"][number]["env"]>;

export function checkEnv({ request }: Spec): Diagnostic[] {
  return request.apps.flatMap(({ label, env }) => [
    ...duplicates(label, env),
    ...unbalanced(label, env),
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

/** Helm evaluates {{ }} in env; a brace that is left open fails only when the chart is rendered. */
function unbalanced(origin: string, env: Env | undefined): Diagnostic[] {
  return literals(env).flatMap(([path, text]): Diagnostic[] => {
    const open = text.split("{{").length;
    const close = text.split("}}").length;
    if (open === 1 || open === close) return [];
    return [
      {
        code: "invalid-template",
        origin,
        path: formatPath(path),
        message: `has ${open - 1} "{{" and ${close - 1} "}}": ${quote(text)}`,
        hint: 'close each "{{", or write {{ "{{" }} for the characters themselves',
      },
    ];
  });
}

/** Each string that a variable is set to, with its path. */
function literals(env: Env = {}): [(string | number)[], string][] {
  const entries: [(string | number)[], unknown][] = Array.isArray(env)
    ? env.map(({ value }, index) => [["env", index, "value"], value])
    : Object.entries(env).map(([name, value]) =>
        typeof value === "object" ? [["env", name, "value"], value.value] : [["env", name], value],
      );
  return entries.filter(
    (entry): entry is [(string | number)[], string] => typeof entry[1] === "string",
  );
}
