/** What ajv found, in the user's words. */
import type { ErrorObject } from "ajv";
import type { Diagnostic } from "./diagnostic.js";
import { type Advise, exclusiveKeys, explanationOf } from "./explanations.js";
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
 * @param advise what to write instead of an unknown key; the nearest known one where it is absent
 */
export function explainErrors(
  data: unknown,
  errors: readonly ErrorObject[],
  place: Place,
  words: Words = starlark,
  advise?: Advise,
): Diagnostic[] {
  const counts = countErrors(errors);
  const told = errors.filter((error) => isMistake(error, counts));
  // Nothing that ajv refuses may pass without a word.
  return (told.length > 0 ? told : errors).map((error) => {
    const path = stepsOf(error.instancePath, data);
    const { key = error.propertyName, ...explanation } = explanationOf(error, {
      words,
      path,
      advise,
    });
    return { ...place(key === undefined ? path : [...path, key]), ...explanation };
  });
}

/** How many errors there are, for a request may have thousands. */
interface Counts {
  /** At or below each pointer. */
  readonly below: ReadonlyMap<string, number>;
  /** Where one of several keys is wanted. */
  readonly choices: ReadonlySet<string>;
}

function countErrors(errors: readonly ErrorObject[]): Counts {
  const below = new Map<string, number>();
  const choices = new Set<string>();
  for (const { instancePath, keyword } of errors) {
    if (keyword === "oneOf") choices.add(instancePath);
    for (let end = instancePath.length; ; end = instancePath.lastIndexOf("/", end - 1)) {
      const pointer = instancePath.slice(0, Math.max(end, 0));
      below.set(pointer, (below.get(pointer) ?? 0) + 1);
      if (end <= 0) break;
    }
  }
  return { below, choices };
}

/** ajv also reports each branch of a choice, and the choice itself beside its branches. */
function isMistake(error: ErrorObject, { below, choices }: Counts): boolean {
  const { instancePath, keyword, params, schemaPath } = error;
  const isAlone = below.get(instancePath) === 1;
  // Where null or "" is one of two choices, the other is the one that was meant.
  if (keyword === "type" && params.type === "null") return false;
  // The choices say more than their type.
  if (keyword === "type" && error.parentSchema?.["enum"] !== undefined) return false;
  if (keyword === "const") return isAlone;
  if (keyword === "required")
    return !(/\/oneOf\/\d+\/required$/.test(schemaPath) && choices.has(instancePath));
  if (keyword === "oneOf") return exclusiveKeys(error) !== undefined;
  if (keyword === "anyOf") return isAlone;
  return keyword !== "if" && keyword !== "propertyNames";
}
