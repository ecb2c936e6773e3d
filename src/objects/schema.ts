/** Walks a JSON Schema (draft-07) that refers to nothing but itself. */
import { type Path, type Step } from "../diagnostics/path.js";
import { type Json, type JsonObject, isObject, listOf, objectOf, stringOf } from "./json.js";

/**
 * The schemas that speak of the value at a path, in any branch; none where there is no place for
 * it, or anything goes.
 */
export function schemasAt(root: JsonObject, path: Path): JsonObject[] {
  let nodes = branchesOf(root, root);
  for (const step of path) {
    nodes = nodes
      .flatMap((node) => schemasBelow(node, step))
      .flatMap((node) => branchesOf(node, root));
  }
  return nodes;
}

/** A schema, what it refers to, and the branches of its choices. */
export function branchesOf(node: JsonObject, root: JsonObject): JsonObject[] {
  const reference = stringOf(node["$ref"]);
  const parts = [
    ...(reference?.startsWith("#/") === true ? [resolve(reference, root)] : []),
    ...["allOf", "anyOf", "oneOf"].flatMap((key) => listOf(node[key])),
  ];
  return [node, ...parts.filter(isObject).flatMap((part) => branchesOf(part, root))];
}

function resolve(reference: string, root: JsonObject): Json {
  let target: Json = root;
  for (const part of reference.slice(2).split("/")) target = objectOf(target)[part] ?? {};
  return target;
}

function schemasBelow(node: JsonObject, step: Step): JsonObject[] {
  if (typeof step === "number") return isObject(node["items"]) ? [node["items"]] : [];
  const properties = objectOf(node["properties"]);
  const named = Object.hasOwn(properties, step) ? properties[step] : undefined;
  if (isObject(named)) return [named];
  const patterns = Object.entries(objectOf(node["patternProperties"]))
    .filter(([pattern]) => new RegExp(pattern, "u").test(step))
    .map(([, schema]) => schema);
  if (patterns.length > 0) return patterns.filter(isObject);
  const others = node["additionalProperties"];
  return isObject(others) ? [others] : [];
}
