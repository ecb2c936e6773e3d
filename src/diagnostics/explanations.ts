/** What each keyword of JSON Schema means to somebody who writes a BUILD file. */
import type { ErrorObject } from "ajv";
import { type DiagnosticCode, quote } from "./diagnostic.js";
import { exclusiveKeys } from "./explain.js";
import { nearest } from "./nearest.js";

export interface Explanation {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint: string;
  /** The key, below the value that ajv names, that the mistake is about. */
  readonly key?: string;
}

type Explain = (error: ErrorObject) => Explanation;

export const explanations: Readonly<Record<string, Explain>> = {
  additionalProperties: unknownKey,
  anyOf: ({ data, parentSchema }) => ({
    code: "invalid-format",
    message: `is ${quote(data)}`,
    hint: describe(parentSchema),
  }),
  const: ({ data, params }) => ({
    code: "invalid-choice",
    message: `is ${quote(data)}`,
    hint: `write ${quote(params.allowedValue)}`,
  }),
  enum: ({ data, params }) => {
    const allowed = params.allowedValues as unknown[];
    const meant = typeof data === "string" ? nearest(data, allowed.map(String)) : undefined;
    return {
      code: "invalid-choice",
      message: `must be one of ${allowed.map(quote).join(", ")}, but is ${quote(data)}`,
      hint:
        meant === undefined
          ? `write ${quote(allowed[0])}, or another of them`
          : `write ${quote(meant)}`,
    };
  },
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
  maxProperties: ({ data, parentSchema }) => ({
    code: "one-of",
    message: `must have exactly one of ${keysOf(parentSchema).join(", ")}, but has ${Object.keys(
      data as object,
    )
      .sort()
      .join(", ")}`,
    hint: "keep one of them",
  }),
  minItems: ({ data }) => ({
    code: "empty",
    message: `must not be empty, but is ${quote(data)}`,
    hint: "write at least one entry, or leave the attribute out",
  }),
  minLength: ({ data }) => ({
    code: "empty",
    message: `must not be empty, but is ${quote(data)}`,
    hint: "write a value, or leave the attribute out",
  }),
  minimum: outOfRange,
  minProperties: ({ data, parentSchema }) => ({
    code: "one-of",
    message: `must have exactly one of ${keysOf(parentSchema).join(", ")}, but is ${quote(data)}`,
    hint: `write ${keysOf(parentSchema)[0] ?? "one of them"}`,
  }),
  oneOf: (error) => {
    const keys = exclusiveKeys(error) ?? [];
    const given = keys.filter((key) => key in (error.data as object));
    return {
      code: "one-of",
      message: `must have exactly one of ${keys.join(", ")}, but has ${given.length === 0 ? "none" : given.join(" and ")}`,
      hint: given.length === 0 ? `add ${keys.join(" or ")}` : "keep one of them",
    };
  },
  pattern: ({ data, parentSchema }) => ({
    code: "invalid-format",
    message: `${message(parentSchema)}, but is ${quote(data)}`,
    hint: correction(String(data), parentSchema),
  }),
  required: ({ params }) => {
    const key = String(params.missingProperty);
    return { code: "missing-key", key, message: "is missing", hint: `write "${key}": ...` };
  },
  type: ({ data, params, parentSchema }) => ({
    code: "wrong-type",
    message: `must be ${[params.type].flat().map(typeName).join(" or ")}, but is ${quote(data)}, ${typeName(typeOf(data))}`,
    hint: typeHint(data, [params.type].flat() as string[], parentSchema),
  }),
};

type Schema = {
  readonly description?: string;
  readonly "x-message"?: string;
  readonly properties?: object;
  readonly pattern?: string;
};

function unknownKey({ params, parentSchema }: ErrorObject): Explanation {
  const key = String(params.additionalProperty);
  const known = keysOf(parentSchema);
  const meant = nearest(key, known);
  return {
    code: "unknown-key",
    key,
    message: "is not known here",
    hint: meant === undefined ? `known are ${known.join(", ")}` : `write ${meant}`,
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

function keysOf(schema: unknown): string[] {
  return Object.keys((schema as Schema | undefined)?.properties ?? {})
    .filter((key) => key !== "label")
    .sort();
}

function message(schema: unknown): string {
  const { "x-message": text, pattern } = (schema ?? {}) as Schema;
  return text ?? `must match ${pattern ?? ""}`;
}

function describe(schema: unknown): string {
  const { description = "see the reference of the attributes" } = (schema ?? {}) as Schema;
  return description.charAt(0).toLowerCase() + description.slice(1);
}

/** The nearest value that the pattern takes, where one is obvious. */
function correction(value: string, schema: unknown): string {
  const { pattern = "", description } = (schema ?? {}) as Schema;
  const candidates = [
    value.trim(),
    `/${value}`,
    value.replace(/[:@][^/]*$/, ""),
    value.replace(/[:@][^/]*$/, "").toLowerCase(),
    value.replaceAll(/[^A-Za-z0-9_]/g, "_"),
    value.toLowerCase(),
    value.toLowerCase().replaceAll(/[_\s]+/g, "-"),
    value.replace(/^v(?=\d)/, ""),
    value.replace(/^v?(\d+\.\d+)$/, "$1.0"),
    value
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, "")
      .replace(/[/:].*$/, ""),
    `_${value}`,
  ];
  const regexp = new RegExp(pattern, "u");
  const fit = candidates.find(
    (candidate) => candidate !== "" && candidate !== value && regexp.test(candidate),
  );
  if (fit !== undefined) return `write ${quote(fit)}`;
  return description === undefined ? "write one that does" : describe(schema);
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}

const typeNames: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "a boolean",
  integer: "a whole number",
  null: "None",
  number: "a number",
  object: "a dict",
  string: "a string",
};

function typeName(type: string): string {
  return typeNames[type] ?? type;
}

function typeHint(data: unknown, wanted: readonly string[], schema: unknown): string {
  if (wanted.includes("string") && (typeof data === "number" || typeof data === "boolean"))
    return `write ${quote(String(data))}`;
  if (wanted.includes("integer") && typeof data === "string" && /^-?\d+$/.test(data))
    return `write ${data}, without quotes`;
  if (wanted.includes("boolean") && typeof data === "string")
    return `write ${/^(true|yes|on|1)$/i.test(data) ? "True" : "False"}, without quotes`;
  return describe(schema);
}
