/** A value that fits a schema, the same each time. */
import { definitions, type Schema } from "../request/attributes.js";

/** Plain texts, of which the first that fits is taken. */
const texts = [
  ...["a", "web-1", "/a", "a/b", "example.com/a", "10.0.0.1", "10.0.0.0/8", "1Gi", "50%"],
  ...["metadata.name", "limits.cpu", "SIGTERM", "30 3 * * *", "nginx:1.29", "storage:7861"],
  ...["iqn.2001-04.com.example:storage", "NET_ADMIN", "cpu"],
];

/**
 * The least that fits a schema of the request.
 *
 * @throws Error where a text has to fit a pattern that none here does.
 */
export function sampleOf(schema: Schema): unknown {
  const {
    $ref,
    const: constant,
    enum: choices,
    allOf,
    oneOf,
    anyOf,
    type,
  } = schema as {
    readonly $ref?: string;
    readonly const?: unknown;
    readonly enum?: readonly unknown[];
    readonly allOf?: readonly Schema[];
    readonly oneOf?: readonly Schema[];
    readonly anyOf?: readonly Schema[];
    readonly type?: string | readonly string[];
  };
  if ($ref !== undefined) return sampleOf(definitions[$ref.replace("#/definitions/", "")] ?? {});
  if (constant !== undefined) return constant;
  if (choices) return choices.find((choice) => choice !== "");
  if (type === undefined) return sampleOf((allOf ?? oneOf ?? anyOf ?? [])[0] ?? {});
  switch ([type].flat()[0]) {
    case "boolean":
      return true;
    case "integer":
    case "number": {
      const { minimum = 1, maximum = 1 } = schema as { minimum?: number; maximum?: number };
      return Math.min(Math.max(1, minimum), Math.max(maximum, minimum));
    }
    case "string":
      return textOf(schema);
    case "array":
      return [sampleOf(schema["items"] as Schema)];
    default:
      return mapOf(schema);
  }
}

function textOf({ pattern, minLength = 0 }: Schema): string {
  const expression = new RegExp(typeof pattern === "string" ? pattern : "", "u");
  const found = texts.find((text) => expression.test(text) && text.length >= Number(minLength));
  if (found === undefined) throw new Error(`no text for ${String(pattern)}`);
  return found;
}

/** With what has to be there, and with one of what a map needs some of. */
function mapOf(schema: Schema): object {
  const {
    properties = {},
    required = [],
    minProperties = 0,
    oneOf = [],
  } = schema as {
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly required?: readonly string[];
    readonly minProperties?: number;
    readonly oneOf?: readonly { readonly required?: readonly string[] }[];
  };
  const { additionalProperties: others, propertyNames: names } = schema;
  const keys = new Set([...required, ...(oneOf[0]?.required ?? [])]);
  for (const key of Object.keys(properties)) {
    if (keys.size >= minProperties) break;
    keys.add(key);
  }
  const entries = [...keys].map((key) => [key, sampleOf(properties[key] ?? {})]);
  if (entries.length > 0 || typeof others !== "object" || others === null) {
    return Object.fromEntries(entries) as object;
  }
  const key = String(sampleOf((names as Schema | undefined) ?? { type: "string" }));
  return { [key]: sampleOf(others as Schema) };
}
