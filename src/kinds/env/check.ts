/** Variables that cannot be what was meant. */
import type { Env } from "../../model/types.gen.js";
import type { Place, Segments } from "../../diagnostics/explain.js";
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { everyEnv } from "../../model/containers.js";
import { variables } from "../../model/variables.js";
import { repeats } from "../../objects/repeats.js";
import type { CheckedApp, Subject } from "../kind.js";
import { notShared } from "../not_shared.js";

export function checkEnv(app: CheckedApp, { values }: Subject): Diagnostic[] {
  return [...duplicates(app), ...notShared(app, "env", values.env)];
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
