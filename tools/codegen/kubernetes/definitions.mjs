// src/kubernetes/definitions.gen.json: the closure of the roots as JSON Schemas, with the overlay merged in.
import { closure, references, roots, shortName } from "./openapi.mjs";
import { merge } from "./overlay.mjs";
import { jsonSchema } from "./schema.mjs";

/**
 * The definitions of a Kubernetes version.
 *
 * @param openapi the parsed swagger.json
 * @param formats src/kubernetes/formats.json
 * @param patches the files of src/kubernetes/overlay, each a map from definition to patch
 * @returns a map from short name to schema, sorted
 * @throws Error when the overlay names what is not there, or a name has two meanings
 */
export function definitions(openapi, formats, patches) {
  const overlay = joined(patches);
  const known = closure(openapi);
  const schemas = {};
  const pending = roots.map(shortName);
  // What the overlay takes away is not followed.
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (Object.hasOwn(schemas, name)) continue;
    const isFormat = Object.hasOwn(formats, name);
    if (isFormat && known.has(name)) throw new Error(`${name} is a format and in OpenAPI`);
    if (isFormat) continue;
    const schema = jsonSchema(name, known.get(name));
    schemas[name] = merge(schema, overlay[name] ?? {}, formats, name);
    pending.push(...references(schemas[name]).map((ref) => ref.slice("#/definitions/".length)));
  }
  for (const name of Object.keys(overlay)) {
    if (!schemas[name]) throw new Error(`overlay: ${name} is not a definition that is used`);
  }
  return byName(schemas);
}

function joined(patches) {
  const overlay = {};
  for (const [name, patch] of patches.flatMap((file) => Object.entries(file))) {
    if (Object.hasOwn(overlay, name)) throw new Error(`overlay: ${name} is in two files`);
    overlay[name] = patch;
  }
  return overlay;
}

const order = ["description", "type", "additionalProperties", "required"];

/** The schema with its keywords in the order of the handwritten ones, and its properties by name. */
function sorted(schema) {
  if (Array.isArray(schema)) return schema.map(sorted);
  if (typeof schema !== "object" || schema === null) return schema;
  const keywords = Object.entries(schema).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(
    keywords.map(([keyword, value]) => [
      keyword,
      keyword === "properties" ? byName(value) : sorted(value),
    ]),
  );
}

function byName(schemas) {
  return Object.fromEntries(
    Object.entries(schemas)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, schema]) => [name, sorted(schema)]),
  );
}

function rank(keyword) {
  const index = order.indexOf(keyword);
  return index < 0 ? order.length : index;
}
