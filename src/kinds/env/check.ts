/** Variables that cannot be what was meant. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { variables } from "../../model/variables.js";
import type { CheckedApp } from "../kind.js";

export function checkEnv(app: CheckedApp): Diagnostic[] {
  return [...duplicates(app), ...inexact(app)];
}

function duplicates({ values: { env }, place }: CheckedApp): Diagnostic[] {
  const first = new Map<string, string | number>();
  return variables(env).flatMap(({ name, at }): Diagnostic[] => {
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, at);
      return [];
    }
    return [
      {
        code: "duplicate-env",
        ...place(["env", at, "name"]),
        message: `is ${quote(name)}, and so is env[${earlier}].name`,
        hint: "keep one of the two",
      },
    ];
  });
}

/** JSON's numbers are floats: an integer beyond 2^53 has become another one on its way here. */
function inexact({ values: { env }, place }: CheckedApp): Diagnostic[] {
  return variables(env).flatMap(({ literal, path }): Diagnostic[] => {
    const isExact = !Number.isInteger(literal) || Number.isSafeInteger(literal);
    if (isExact && typeof literal !== "bigint") return [];
    return [
      {
        code: "out-of-range",
        ...place(["env", ...path]),
        message: "is an integer beyond 2^53, which would lose its last digits",
        hint: "write it as a string, in quotes",
      },
    ];
  });
}
