/** What each keyword of JSON Schema means to somebody who writes the values. */
import type { ErrorObject } from "ajv";
import { cut, type DiagnosticCode, quote } from "./diagnostic.js";
import { correction, typeCorrection } from "./corrections.js";
import { nearest } from "./nearest.js";
import type { Path } from "./path.js";
import type { Words } from "./words.js";

export interface Explanation {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint: string;
  /** The key, below the value that ajv names, that the mistake is about. */
  readonly key?: string;
}

/**
 * What to write instead of a key that a map at a path of the data does not have, among those it knows;
 * undefined where nobody knows.
 */
export type Advise = (key: string, path: Path, known: readonly string[]) => string | undefined;

const adviseNearest: Advise = (key, _, known) => {
  const meant = nearest(key, known);
  return meant === undefined ? undefined : `write ${meant}`;
};

/** What an explanation is made with. */
interface Context {
  readonly words: Words;
  /** The path of the value that ajv names. */
  readonly path: Path;
  readonly advise?: Advise | undefined;
}

type Explain = (error: ErrorObject, context: Context) => Explanation;

export function explanationOf(error: ErrorObject, context: Context): Explanation {
  return (explanations[error.keyword] ?? otherKeyword)(error, context);
}

const explanations: Readonly<Record<string, Explain>> = {
  additionalProperties: unknownKey,
  anyOf: ({ data, parentSchema }, { words }) => ({
    code: "invalid-format",
    message: `is ${quote(data)}`,
    hint: describe(parentSchema, words),
  }),
  const: ({ data, params }) => ({
    code: "invalid-choice",
    message: `is ${quote(data)}`,
    hint: `write ${quote(params.allowedValue)}`,
  }),
  enum: ({ data, params }, { words }) => {
    const allowed = params.allowedValues as unknown[];
    const meant = typeof data === "string" ? nearest(data, allowed.map(String)) : undefined;
    return {
      code: "invalid-choice",
      message: `must be one of ${allowed.map(words.quote).join(", ")}, but is ${words.quote(data)}`,
      hint:
        meant === undefined
          ? `write ${words.quote(allowed[0])}, or another of them`
          : `write ${quote(meant)}`,
    };
  },
  format: ({ data, params }) => ({
    code: "invalid-format",
    message: `must be ${formats[String(params.format)] ?? String(params.format)}, but is ${quote(data)}`,
    hint: "",
  }),
  maxLength: ({ data, params }) => ({
    code: "too-long",
    message: `must have at most ${params.limit} characters, but has ${String(data).length}: ${quote(data)}`,
    hint: "write a shorter one",
  }),
  maximum: outOfRange,
  maxItems: ({ params }) => ({
    code: "out-of-range",
    message: `must have at most ${params.limit} entries`,
    hint: "write fewer",
  }),
  maxProperties: exactlyOne,
  minItems: notEmpty,
  minLength: notEmpty,
  minimum: outOfRange,
  minProperties: exactlyOne,
  oneOf: (error) => {
    const keys = exclusiveKeys(error);
    if (keys === undefined) return otherKeyword(error);
    const given = keys.filter((key) => Object.hasOwn(error.data as object, key));
    return {
      code: "one-of",
      message: `must have exactly one of ${keys.join(", ")}, but has ${given.length === 0 ? "none" : given.join(" and ")}`,
      hint: given.length === 0 ? `add ${keys.join(" or ")}` : "keep one of them",
    };
  },
  pattern: ({ data, parentSchema }) => ({
    code: "invalid-format",
    message: `${message(parentSchema)}, but is ${quote(data)}`,
    hint: patternHint(String(data), parentSchema),
  }),
  required: ({ params, parentSchema }, { words }) => {
    const key = String(params.missingProperty);
    const property = (parentSchema as Schema | undefined)?.properties?.[key] as Schema | undefined;
    const hint = property?.enum
      ? `write ${either(property.enum.map((choice) => quote(choice)))}`
      : `write ${words.key(key)} ...`;
    return { code: "missing-key", key, message: "is missing", hint };
  },
  type: ({ data, params, parentSchema }, { words }) => {
    const name = (type: string) => words.types[type] ?? type;
    const wanted = [params.type].flat() as string[];
    const { "x-message": text, "x-advice": advice, pattern } = (parentSchema ?? {}) as Schema;
    const must = text && !pattern ? text : `must be ${either(wanted.map(name))}`;
    const type = data === null ? "" : `, ${name(typeOf(data))}`;
    return {
      code: "wrong-type",
      message: `${must}, but is ${words.quote(data)}${type}`,
      hint: advice ?? typeCorrection(data, wanted, words) ?? known(parentSchema),
    };
  },
};

const formats: Readonly<Record<string, string>> = {
  byte: "base64",
  "date-time": "a time such as 2026-01-31T12:00:00Z",
  double: "a number of 64 bits",
  int32: "a whole number of 32 bits",
  int64: "a whole number of 64 bits",
};

function otherKeyword({ data, keyword, message = keyword }: ErrorObject): Explanation {
  return { code: "invalid-format", message: `${message}, but is ${quote(data)}`, hint: "" };
}

/** The keys of which a `oneOf` over `required` wants exactly one. */
export function exclusiveKeys({ data, schema }: ErrorObject): string[] | undefined {
  if (!Array.isArray(schema) || typeof data !== "object" || data === null) return undefined;
  const keys = (schema as { required?: string[] }[]).map(({ required }) => required);
  return keys.every((key) => key?.length === 1) ? keys.flatMap((key) => key ?? []) : undefined;
}

type Schema = {
  readonly description?: string;
  readonly "x-message"?: string;
  /** Keys that are not written here, with the advice of what to do instead. */
  readonly "x-elsewhere"?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, object>>;
  readonly "x-advice"?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
};

/** How many known keys a message lists at most. */
const mostListed = 8;

function unknownKey(
  { params, parentSchema }: ErrorObject,
  { path, advise = adviseNearest }: Context,
): Explanation {
  const key = String(params.additionalProperty);
  const { "x-elsewhere": elsewhere = {} } = (parentSchema ?? {}) as Schema;
  if (Object.hasOwn(elsewhere, key)) {
    const hint = elsewhere[key] ?? "";
    return { code: "misplaced-key", key, message: "is not written here", hint };
  }
  const keys = keysOf(parentSchema);
  return {
    code: "unknown-key",
    key,
    message: "unknown key",
    hint:
      advise(key, path, keys) ??
      adviseNearest(key, path, keys) ??
      (keys.length > 0 && keys.length <= mostListed
        ? `known are ${keys.map(cut).join(", ")}`
        : "leave it out, or look it up in the reference"),
  };
}

function notEmpty(error: ErrorObject): Explanation {
  const { data, params, parentSchema } = error;
  if (params.limit !== 1) return otherKeyword(error);
  const { "x-advice": advice } = (parentSchema ?? {}) as Schema;
  const one = typeof data === "object" ? "at least one entry" : "a value";
  return {
    code: "empty",
    message: `must not be empty, but is ${quote(data)}`,
    hint: advice ?? `write ${one}, or leave the attribute out`,
  };
}

/** A map that must have one key, no more and no less; or any keys, and at least one. */
function exactlyOne(error: ErrorObject): Explanation {
  const keys = keysOf(error.parentSchema);
  if (error.params.limit === 1 && keys.length === 0 && error.keyword === "minProperties")
    return notEmpty(error);
  const given = Object.keys(error.data as object).sort();
  if (error.keyword === "minProperties" && Number(error.params.limit) > 1) {
    return {
      code: "missing-key",
      message: `must have ${String(error.params.limit)} keys or more, but has ${given.join(", ") || "none"}`,
      hint: `write more of ${keys.filter((key) => !given.includes(key)).join(", ")}`,
    };
  }
  if (error.params.limit !== 1 || keys.length === 0) return otherKeyword(error);
  const has = given.length === 0 ? `is ${quote(error.data)}` : `has ${given.join(", ")}`;
  return {
    code: "one-of",
    message: `must have exactly one of ${keys.join(", ")}, but ${has}`,
    hint: given.length === 0 ? `write ${String(keys[0])}` : "keep one of them",
  };
}

function outOfRange({ data, params, parentSchema }: ErrorObject): Explanation {
  const { minimum, maximum } = parentSchema as { minimum?: number; maximum?: number };
  const range =
    maximum === undefined || (params.comparison === ">=" && maximum === 2147483647)
      ? `${minimum} or more`
      : minimum === undefined
        ? `${maximum} or less`
        : `between ${minimum} and ${maximum}`;
  return {
    code: "out-of-range",
    message: `must be ${range}, but is ${quote(data)}`,
    hint: `write a number that is ${range}`,
  };
}

/** The keys that a user may write: where some are attributes, the others are added by the rules. */
function keysOf(schema: unknown): string[] {
  const properties = Object.entries((schema as Schema | undefined)?.properties ?? {});
  const attributes = properties.filter(([, property]) => "x-attr" in property);
  return (attributes.length > 0 ? attributes : properties).map(([key]) => key).sort();
}

/** The keys of a map, where they are few. */
function known(schema: unknown): string {
  const keys = keysOf(schema);
  return keys.length > 0 && keys.length <= mostListed ? `its keys are ${keys.join(", ")}` : "";
}

/** `a`, `a or b`, `a, b or c`. */
function either(choices: readonly string[]): string {
  const last = choices.at(-1) ?? "";
  return choices.length > 1 ? `${choices.slice(0, -1).join(", ")} or ${last}` : last;
}

function message(schema: unknown): string {
  const { "x-message": text, pattern } = (schema ?? {}) as Schema;
  return text ?? `must match ${pattern ?? ""}`;
}

function describe(schema: unknown, { reference }: Words): string {
  const { description = reference } = (schema ?? {}) as Schema;
  return description.charAt(0).toLowerCase() + description.slice(1);
}

function patternHint(value: string, schema: unknown): string {
  const { pattern = "" } = (schema ?? {}) as Schema;
  const fit = correction(value, new RegExp(pattern, "u"));
  if (fit !== undefined) return `write ${quote(fit)}`;
  return "";
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}
