// Turns OpenAPI definitions into JSON Schemas of draft 7: structure only, no text of Kubernetes.
import { shortName } from "./openapi.mjs";

/** The formats of OpenAPI that say more than the type. */
const formats = {
  double: {},
  int32: { minimum: -2147483648, maximum: 2147483647 },
  // A number of JSON beyond 2^53 is not exact anyway.
  int64: {},
};

/** The types that OpenAPI calls a string and that JSON may write otherwise. */
const special = {
  IntOrString: { type: ["integer", "string"] },
  Quantity: { type: ["string", "number"] },
};

/** Annotations without a meaning for a schema, and those that listMapKeys reads. */
const ignored = new Set([
  "default",
  "description",
  "x-kubernetes-group-version-kind",
  "x-kubernetes-list-map-keys",
  "x-kubernetes-list-type",
  "x-kubernetes-map-type",
  "x-kubernetes-patch-merge-key",
  "x-kubernetes-patch-strategy",
  "x-kubernetes-unions",
]);

/**
 * The JSON Schema of an OpenAPI definition.
 *
 * @param name its short name
 * @throws Error for a keyword or a format that is new here
 */
export function jsonSchema(name, definition) {
  return special[name] ?? converted(definition, name);
}

function converted(schema, where) {
  if (typeof schema.$ref === "string") return { $ref: `#/definitions/${shortName(schema.$ref)}` };
  const result = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (ignored.has(keyword)) continue;
    const convert = keywords[keyword];
    if (!convert) throw new Error(`${where}: the keyword ${keyword} is new`);
    Object.assign(result, convert(value, where));
  }
  if (result.properties) result.additionalProperties = false;
  const keys = listMapKeys(schema);
  return keys ? { ...result, "x-list-map-keys": keys } : result;
}

const keywords = {
  additionalProperties: (value, where) => ({
    additionalProperties: converted(value, `${where}.*`),
  }),
  enum: (value) => ({ enum: value }),
  format: (value, where) => {
    if (!formats[value]) throw new Error(`${where}: the format ${value} is new`);
    return formats[value];
  },
  items: (value, where) => ({ items: converted(value, `${where}[]`) }),
  properties: (value, where) => ({
    properties: Object.fromEntries(
      Object.entries(value).map(([key, property]) => [key, converted(property, `${where}.${key}`)]),
    ),
  }),
  required: (value) => ({ required: [...value].sort() }),
  type: (value) => ({ type: value }),
};

/** The keys that tell the entries of a list apart, where the list is a map. */
function listMapKeys(schema) {
  const mergeKey = schema["x-kubernetes-patch-merge-key"];
  return schema["x-kubernetes-list-map-keys"] ?? (mergeKey ? [mergeKey] : undefined);
}
