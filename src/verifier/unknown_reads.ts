import { join } from "node:path";

import { readTree } from "./files.js";
import { type Finding } from "../objects/finding.js";
import { readsOf } from "./gotemplate/reads.js";
import { any } from "./gotemplate/value.js";
import { type JsonObject, isObject, listOf, objectOf, stringOf } from "../objects/json.js";

/** Values that a chart's templates read and its schema does not know. */
export function unknownReads(chart: string, schema: JsonObject): Finding[] {
  const templates = new Map<string, string>();
  for (const [path, bytes] of readTree(join(chart, "templates"))) {
    templates.set(`templates/${path}`, new TextDecoder().decode(bytes));
  }
  return readsOf(templates)
    .filter(({ path }) => !isKnown(schema, path, schema))
    .map(({ template, path }) => ({
      code: "unknown-value",
      where: template,
      path: [".Values", ...path].join("."),
      message: "values.schema.json does not have this value, so nobody can set it",
    }));
}

/** Whether a schema has a place for a path, in any of its branches. */
function isKnown(node: JsonObject, path: readonly string[], root: JsonObject): boolean {
  const reference = stringOf(node["$ref"]);
  if (reference?.startsWith("#/") === true) {
    let target: JsonObject = root;
    for (const part of reference.slice(2).split("/")) target = objectOf(target[part]);
    return isKnown(target, path, root);
  }
  const [step, ...rest] = path;
  if (step === undefined) return true;
  const branches = ["allOf", "anyOf", "oneOf"].flatMap((key) => listOf(node[key])).filter(isObject);
  if (branches.some((branch) => isKnown(branch, path, root))) return true;
  const properties = objectOf(node["properties"]);
  const others = node["additionalProperties"];
  // Without a word about its fields, a map may have any.
  const open = others === undefined && properties === node["properties"] ? false : others === true;
  const below = [
    ...(step === any ? Object.values(properties) : [properties[step]]),
    ...Object.entries(objectOf(node["patternProperties"]))
      .filter(([pattern]) => step === any || new RegExp(pattern, "u").test(step))
      .map(([, schema]) => schema),
    others,
    ...(step === any ? [node["items"]] : []),
  ].filter(isObject);
  const free =
    open || (node["type"] === "object" && !isObject(node["properties"]) && others === undefined);
  return free || below.some((schema) => isKnown(schema, rest, root));
}
