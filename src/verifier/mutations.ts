import {
  type Json,
  type JsonObject,
  isObject,
  listOf,
  objectOf,
  stringOf,
} from "../objects/json.js";
import { branchesOf, schemasAt } from "../objects/schema.js";
import { type Leaf } from "./leaves.js";

/**
 * Other values for a leaf, the likeliest first: some of them its schema will take.
 *
 * @param schema - the schema of all values; it must be self-contained.
 */
export function mutationsOf({ path, value }: Leaf, schema: JsonObject): Json[] {
  const nodes = schemasAt(schema, path);
  const wanted = nodes.flatMap((node) => samplesOf(node, schema));
  const guesses = typeof value === "string" ? guessesFor(value) : [];
  const others = typeof value === "boolean" ? [!value] : numbersFor(value);
  const unique = new Map(
    [...others, ...guesses, ...wanted, ...emptyGuesses(value)].map((item) => [
      JSON.stringify(item),
      item,
    ]),
  );
  unique.delete(JSON.stringify(value));
  return [...unique.values()];
}

function numbersFor(value: Json): Json[] {
  return typeof value === "number" ? [value + 1, value - 1, value + 10000, 0, 1] : [];
}

/** Strings like the given one, then strings of the forms that values have. */
function guessesFor(value: string): Json[] {
  const bumped = value.replace(/\d+/, (digits) => String(Number(digits) + 1));
  return [
    bumped,
    `${value}x`,
    `x${value}`,
    `${value}/x`,
    "mutated",
    "/mutated",
    "mutated.example.com",
    "7m",
    "7Mi",
    "7",
    "metadata.uid",
    "limits.cpu",
  ];
}

function emptyGuesses(value: Json): Json[] {
  if (Array.isArray(value)) return [["mutated"]];
  if (isObject(value)) return [{ MUTATED: "mutated" }, { mutated: "mutated" }, { mutated: "7m" }];
  return value === null ? ["mutated", 7, true] : [];
}

const deepest = 6;

/** A few small values of a schema; not all of them need to be valid. */
function samplesOf(node: JsonObject, root: JsonObject, depth = 0): Json[] {
  if (depth > deepest) return [];
  if (node["const"] !== undefined) return [node["const"]];
  if (Array.isArray(node["enum"])) return node["enum"];
  const type = [node["type"]].flat()[0];
  if (type === "boolean") return [true, false];
  if (type === "integer" || type === "number") {
    const least = typeof node["minimum"] === "number" ? node["minimum"] : 1;
    return [least + 1, least];
  }
  if (type === "string") return ["mutated", "/mutated", "7m", "mutated.example.com"];
  if (type === "array") {
    const items = branchesOf(objectOf(node["items"]), root);
    return items.flatMap((item) => samplesOf(item, root, depth + 1)).map((item) => [item]);
  }
  const properties = objectOf(node["properties"]);
  if (type !== "object" && Object.keys(properties).length === 0) return [];
  const sample = (name: string): Json[] =>
    branchesOf(objectOf(properties[name]), root).flatMap((item) =>
      samplesOf(item, root, depth + 1),
    );
  const required = listOf(node["required"]).flatMap((name) => stringOf(name) ?? []);
  const base = Object.fromEntries(required.map((name) => [name, sample(name)[0] ?? "mutated"]));
  const optional = Object.keys(properties).filter((name) => !required.includes(name));
  return [
    ...(required.length > 0 ? [base] : []),
    ...optional.flatMap((name) => sample(name).map((item) => ({ ...base, [name]: item }))),
  ];
}
