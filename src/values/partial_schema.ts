/**
 * The schema of a file that holds some of a chart's values, such as values/prod.yaml, for editors. values.schema.json
 * is for what Helm has merged: held against it, such a file lacks all that it leaves to values.yaml.
 */
import type { Schema } from "../request/attributes.js";
import { localDefinition, withReferences } from "./schema_references.js";

type Schemas = Readonly<Record<string, Schema>>;

const leftOut = new Set([
  // The choices of a oneOf only say which of several keys is required.
  ...["required", "minProperties", "maxProperties", "oneOf"],
  // Every release of the chart holds the file, and the texts are half of it.
  ...["description", "x-defaults"],
]);

/** The parts of definitions that charts share, made once: which of them a chart reaches is the same for all of them. */
const known = new WeakMap<Schemas, Map<string, Schema>>();
const sorted = new WeakMap<ReadonlyMap<string, Schema>, Schemas>();

/**
 * Nothing is required but within lists, which Helm replaces as a whole, and null takes away what the values can do
 * without. A definition that holds for both is in values.schema.json only.
 *
 * @param whole values.schema.json
 * @param place where that is, from the folder of the file that this schema goes to
 */
export function partialSchema(whole: Schema, place: string): Schema {
  const { title, definitions, ...values } = whole;
  const wholes = definitions as Schemas;
  const parts = known.get(wholes) ?? new Map<string, Schema>();
  known.set(wholes, parts);
  const ofWhole = (name: string): string => `${place}#/definitions/${name}`;

  const referTo = (name: string): string => {
    const own = wholes[name];
    if (!own) throw new Error(`values.schema.json has no definition ${name}`);
    if (!isOfMaps(own)) return ofWhole(name);
    if (!parts.has(name)) {
      parts.set(name, own); // It may refer to itself.
      parts.set(name, part(own));
    }
    return `#/definitions/${name}`;
  };

  const part = (schema: Schema): Schema => {
    const needed = new Set(schema["required"] as readonly string[] | undefined);
    const keywords = Object.entries(schema).filter(([keyword]) => !leftOut.has(keyword));
    return Object.fromEntries(
      keywords.map(([keyword, own]) => [keyword, partOf(keyword, own, needed)]),
    );
  };

  const partOf = (keyword: string, own: unknown, needed: ReadonlySet<string>): unknown => {
    if (keyword === "$ref") return referTo(localDefinition.exec(String(own))?.[1] ?? "");
    if (keyword === "allOf" || keyword === "anyOf") return (own as readonly Schema[]).map(part);
    if (keyword === "additionalProperties" && typeof own === "object") {
      return orNull(part(own as Schema));
    }
    if (keyword !== "properties") return withReferences(own, ofWhole);
    return Object.fromEntries(
      Object.entries(own as Schemas).map(([key, value]) => [
        key,
        needed.has(key) ? part(value) : orNull(part(value)),
      ]),
    );
  };

  const { $schema, ...root } = part(values);
  const reached =
    sorted.get(parts) ?? Object.fromEntries([...parts].sort(([a], [b]) => (a < b ? -1 : 1)));
  sorted.set(parts, reached);
  return {
    $schema,
    title: String(title).replace(/^V/, "Some of the v"),
    ...root,
    definitions: reached,
  };
}

/** Whether a schema may say anything of the keys of maps. */
function isOfMaps(schema: Schema): boolean {
  return ["properties", "additionalProperties", "allOf", "anyOf", "$ref"].some((keyword) =>
    Object.hasOwn(schema, keyword),
  );
}

const none = { type: "null" };

/** The schema of a value that null takes away. */
function orNull(schema: Schema): Schema {
  const { $ref, allOf, anyOf, type, enum: choices, ...rest } = schema;
  if ($ref !== undefined) return { ...rest, anyOf: [{ $ref }, none] };
  if (allOf !== undefined) return { ...rest, anyOf: [...(allOf as readonly Schema[]), none] };
  if (anyOf !== undefined) {
    const others = (anyOf as readonly Schema[]).filter((one) => one["type"] !== "null");
    return { ...rest, anyOf: [...others, none] };
  }
  if (type === undefined) return schema;
  return {
    ...rest,
    type: [type, "null"].flat(),
    ...(choices !== undefined && { enum: [...(choices as readonly unknown[]), null] }),
  };
}
