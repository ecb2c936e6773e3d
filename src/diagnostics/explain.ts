/** What ajv found, in the user's words. */
import type { ErrorObject } from "ajv";
import type { Diagnostic } from "./diagnostic.js";
import { exclusiveKeys, type Explanation, explanationOf } from "./explanations.js";
import { type Path, stepsOf } from "./path.js";
import { starlark, type Words } from "./words.js";

export type Segments = Path;

/** Where a user finds the value at a path of the data. */
export type Place = (segments: Segments) => Pick<Diagnostic, "origin" | "path">;

/**
 * One diagnostic for each mistake, in the user's words; at least one.
 *
 * @param data what was validated
 * @param errors what ajv found, with `allErrors` and `verbose`
 * @param words what things are called where the user finds them
 */
export function explainErrors(
  data: unknown,
  errors: readonly ErrorObject[],
  place: Place,
  words: Words = starlark,
): Diagnostic[] {
  const told = errors.filter((error) => isMistake(error, errors));
  // Nothing that ajv refuses may pass without a word.
  return (told.length > 0 ? told : errors).map((error) =>
    diagnostic(data, error, explanationOf(error, words), place),
  );
}

/** ajv also reports each branch of a choice, and the choice itself beside its branches. */
function isMistake(error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  const { keyword, params } = error;
  // Where null or "" is one of two choices, the other is the one that was meant.
  if (keyword === "type" && params.type === "null") return false;
  if (keyword === "const") return !hasOther(error, errors);
  if (keyword === "required") return !isBranchOfOneOf(error, errors);
  if (keyword === "oneOf") return exclusiveKeys(error) !== undefined;
  if (keyword === "anyOf") return !hasOther(error, errors);
  return keyword !== "if" && keyword !== "propertyNames";
}

/** Whether there is another error at the same place or below it. */
function hasOther(error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  const { instancePath } = error;
  return errors.some(
    (other) =>
      other !== error &&
      (other.instancePath === instancePath || other.instancePath.startsWith(`${instancePath}/`)),
  );
}

function isBranchOfOneOf(
  { instancePath, schemaPath }: ErrorObject,
  errors: readonly ErrorObject[],
): boolean {
  return (
    /\/oneOf\/\d+\/required$/.test(schemaPath) &&
    errors.some((other) => other.keyword === "oneOf" && other.instancePath === instancePath)
  );
}

function diagnostic(
  data: unknown,
  error: ErrorObject,
  { code, message, hint, key }: Explanation,
  place: Place,
): Diagnostic {
  const path = stepsOf(error.instancePath, data);
  const name = key ?? error.propertyName;
  return { code, ...place(name === undefined ? path : [...path, name]), message, hint };
}
