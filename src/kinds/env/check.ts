/** Variables that cannot be what was meant. */
import type { Env } from "../../model/types.gen.js";
import type { Place, Segments } from "../../diagnostics/explain.js";
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../diagnostics/nearest.js";
import { everyEnv } from "../../model/containers.js";
import { variables } from "../../model/variables.js";
import { repeats } from "../../objects/repeats.js";
import type { CheckedApp, Subject } from "../kind.js";

export function checkEnv(app: CheckedApp, { values }: Subject): Diagnostic[] {
  return [...duplicates(app), ...notShared(app, Object.keys(values.env))];
}

/** A name that inherit leaves out, and that the chart does not have. */
function notShared({ values: { inherit }, place }: CheckedApp, shared: string[]): Diagnostic[] {
  if (typeof inherit?.env !== "object") return [];
  return inherit.env.omit.flatMap((name, index): Diagnostic[] => {
    if (shared.includes(name)) return [];
    const meant = nearest(name, shared);
    return [
      {
        code: "unknown-value",
        ...place(["inherit", "env", "omit", index]),
        message: `is ${quote(name)}, which is not in the chart's env`,
        hint: meant === undefined ? "leave it out" : `write ${quote(meant)}`,
      },
    ];
  });
}

function duplicates({ values, place }: CheckedApp): Diagnostic[] {
  return everyEnv(values).flatMap(({ env, path }) => duplicatesOf(env, path, place));
}

function duplicatesOf(env: Env | undefined, path: Segments, place: Place): Diagnostic[] {
  return repeats(variables(env), ({ name }) => name).map(({ item: { name, at }, first }) => ({
    code: "duplicate-env",
    ...place([...path, at, "name"]),
    message: `is ${quote(name)}, and so is env[${first.at}].name`,
    hint: "keep one of the two",
  }));
}
