import { type JsonObject, isObject, listOf, objectOf, stringOf } from "../../objects/json.js";
import { any } from "./value.js";

/** Whether a schema of values has a place for a path, in any of its branches. */
export function hasPlace(schema: JsonObject, path: readonly string[], root = schema): boolean {
  const reference = stringOf(schema["$ref"]);
  if (reference?.startsWith("#/") === true) {
    let target: JsonObject = root;
    for (const part of reference.slice(2).split("/")) target = objectOf(target[part]);
    return hasPlace(target, path, root);
  }
  const [step, ...rest] = path;
  if (step === undefined) return true;
  const branches = [
    ...["allOf", "anyOf", "oneOf"].flatMap((key) => listOf(schema[key])),
    schema["then"],
    schema["else"],
  ].filter(isObject);
  if (branches.some((branch) => hasPlace(branch, path, root))) return true;
  const others = schema["additionalProperties"];
  // A map of which nothing is said may have any keys.
  const isFree =
    schema["type"] === "object" && !isObject(schema["properties"]) && others === undefined;
  if (isFree || others === true) return true;
  return [...named(schema, step), others, ...(step === any ? [schema["items"]] : [])]
    .filter(isObject)
    .some((below) => hasPlace(below, rest, root));
}

function named(schema: JsonObject, step: string): unknown[] {
  const properties = objectOf(schema["properties"]);
  return [
    ...(step === any ? Object.values(properties) : [properties[step]]),
    ...Object.entries(objectOf(schema["patternProperties"]))
      .filter(([pattern]) => step === any || new RegExp(pattern, "u").test(step))
      .map(([, below]) => below),
  ];
}
