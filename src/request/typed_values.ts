/** The values of a type, wherever they stand: what the request's schema says of each. */
import { type Json, isObject } from "../objects/json.js";
import { definitions, type Schema } from "./attributes.js";

/** A map that is of a definition of the schema, such as VolumeMount. */
export interface TypedValue {
  readonly type: string;
  readonly value: Readonly<Record<string, Json>>;
  readonly path: readonly (string | number)[];
}

/**
 * Every map of a definition within a value, outer ones first.
 *
 * @param value - fits the definition.
 * @param definition - what the value is, such as AppValues.
 */
export function typedValues(value: unknown, definition: string): TypedValue[] {
  return visit(value, { $ref: `#/definitions/${definition}` }, []);
}

type Path = TypedValue["path"];

function visit(value: unknown, schema: Schema, path: Path): TypedValue[] {
  const { $ref, allOf, oneOf, anyOf, items, additionalProperties } = schema;
  if (typeof $ref === "string") {
    const type = $ref.replace("#/definitions/", "");
    const definition = definitions[type] ?? {};
    const own = isObject(value) && definition["properties"] ? [{ type, value, path }] : [];
    return [...own, ...visit(value, definition, path)];
  }
  const branches = [allOf, oneOf, anyOf].flatMap((list) => (list ?? []) as Schema[]);
  const below = branches.filter((branch) => fits(value, branch));
  return [...below.flatMap((branch) => visit(value, branch, path)), ...members()];

  function members(): TypedValue[] {
    if (Array.isArray(value)) {
      if (!isObject(items)) return [];
      return value.flatMap((item: unknown, index) => visit(item, items, [...path, index]));
    }
    if (!isObject(value)) return [];
    const properties = (schema["properties"] ?? {}) as Readonly<Record<string, Schema>>;
    return Object.entries(value).flatMap(([key, member]) => {
      const known = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
      return isObject(known) ? visit(member, known, [...path, key]) : [];
    });
  }
}

/** Whether a value can be of a branch, by its type: a list and a map are never of the same one. */
function fits(value: unknown, { $ref, type }: Schema): boolean {
  if (typeof $ref === "string")
    return fits(value, definitions[$ref.replace("#/definitions/", "")] ?? {});
  const types = [type ?? []].flat() as string[];
  if (types.length === 0) return true;
  if (Array.isArray(value)) return types.includes("array");
  return isObject(value) === types.includes("object");
}
