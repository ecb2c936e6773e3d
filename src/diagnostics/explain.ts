/** What ajv found, in the user's words. */
import type { ErrorObject } from "ajv";
import type { Diagnostic } from "./diagnostic.js";
import { explanations, type Explanation } from "./explanations.js";

export type Segments = readonly (string | number)[];

/** Where a user finds the value at a path of the data. */
export type Place = (segments: Segments) => Pick<Diagnostic, "origin" | "path">;

/**
 * One diagnostic for each mistake, in the user's words.
 *
 * @param data what was validated
 */
export function explainErrors(
  data: unknown,
  errors: readonly ErrorObject[],
  place: Place,
): Diagnostic[] {
  const told = errors.filter((error) => isMistake(error, errors));
  return told.flatMap((error) => {
    const explanation = explanations[error.keyword]?.(error);
    return explanation ? [diagnostic(data, error, explanation, place)] : [];
  });
}

/** ajv also reports each branch of a choice, and the choice itself beside its branches. */
function isMistake(error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  const { keyword, instancePath, params } = error;
  const others = errors.filter(
    (other) => other !== error && other.instancePath.startsWith(instancePath),
  );
  // Where null or "" is one of two choices, the other is the one that was meant.
  if (keyword === "type" && params.type === "null") return false;
  if (keyword === "const" && others.length > 0) return false;
  if (keyword === "required" && isBranchOfOneOf(error, errors)) return false;
  if (keyword === "oneOf") return exclusiveKeys(error) !== undefined;
  if (keyword === "anyOf") return others.length === 0;
  return keyword !== "if" && keyword !== "propertyNames";
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

/** The keys of which a `oneOf` over `required` wants exactly one. */
export function exclusiveKeys({ schema }: ErrorObject): string[] | undefined {
  if (!Array.isArray(schema)) return undefined;
  const keys = (schema as { required?: string[] }[]).map(({ required }) => required);
  return keys.every((key) => key?.length === 1) ? keys.flatMap((key) => key ?? []) : undefined;
}

function diagnostic(
  data: unknown,
  error: ErrorObject,
  { code, message, hint, key }: Explanation,
  place: Place,
): Diagnostic {
  const segments = instanceSegments(data, error.instancePath);
  const name = key ?? error.propertyName;
  return { code, ...place(name === undefined ? segments : [...segments, name]), message, hint };
}

/** A JSON pointer as keys and, where the value is a list, indices. */
function instanceSegments(request: unknown, pointer: string): Segments {
  let value: unknown = request;
  return pointer
    .split("/")
    .slice(1)
    .map((part) => {
      const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
      const segment = Array.isArray(value) ? Number(key) : key;
      value = (value as Record<string | number, unknown> | undefined)?.[segment];
      return segment;
    });
}
