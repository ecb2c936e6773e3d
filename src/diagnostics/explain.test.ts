import { Ajv } from "ajv";
import { expect, test } from "@jest/globals";
import { explainErrors } from "./explain.js";
import { formatPath } from "./path.js";
import { starlark, type Words, yaml } from "./words.js";

const ajv = new Ajv({ allErrors: true, verbose: true, strict: false });

function explain(schema: object, data: unknown, words?: Words): string[] {
  const validate = ajv.compile(schema);
  expect(validate(data)).toBe(false);
  const errors = validate.errors ?? [];
  const place = (path: Parameters<typeof formatPath>[0]) => ({
    origin: "",
    path: formatPath(path),
  });
  return explainErrors(data, errors, place, words).map(({ code, path, message, hint }) =>
    [code, path, message, hint].join("|"),
  );
}

const typed = {
  properties: { a: { type: "boolean" }, b: { type: "object" }, c: { type: "string" } },
  required: ["d"],
};

test("a BUILD file has dicts, None and True", () => {
  expect(explain(typed, { a: "yes", b: null, c: {} }, starlark)).toEqual([
    'missing-key|d|is missing|write "d": ...',
    'wrong-type|a|must be a boolean, but is "yes", a string|write True, without quotes',
    "wrong-type|b|must be a dict, but is None|",
    "wrong-type|c|must be a string, but is {}, a dict|",
  ]);
});

test("a choice of another type is told once", () => {
  const choice = { properties: { a: { type: "string", enum: ["on", "off"] } } };
  expect(explain(choice, { a: true }, starlark)).toEqual([
    'invalid-choice|a|must be one of "on", "off", but is True|write "on", or another of them',
  ]);
  expect(explain(choice, { a: true }, yaml)).toEqual([
    'invalid-choice|a|must be one of "on", "off", but is true|write "on", or another of them',
  ]);
});

test("a YAML file has maps, null and true", () => {
  expect(explain(typed, { a: "yes", b: null }, yaml)).toEqual([
    "missing-key|d|is missing|write d: ...",
    'wrong-type|a|must be a boolean, but is "yes", a string|write true, without quotes',
    "wrong-type|b|must be a map, but is null|",
  ]);
});

test.each<[string, object, unknown, string]>([
  ["a keyword without words of ours", { not: { type: "string" } }, "x", "must NOT be valid"],
  ["a null that nothing takes", { type: "null" }, 1, "must be None, but is 1, a number"],
  [
    "a choice of which several fit",
    { oneOf: [{ type: "string" }, { minLength: 1 }] },
    "x",
    "must match exactly one schema in oneOf",
  ],
  ["fewer than two", { minItems: 2 }, [1], "must NOT have fewer than 2 items"],
  [
    "no text for a choice of keys",
    { oneOf: [{ required: ["a"] }, { required: ["b"] }] },
    "x",
    "oneOf",
  ],
])("nothing that is refused passes without a word: %s", (_, schema, data, want) => {
  expect(explain(schema, data)).toEqual([expect.stringContaining(want)]);
});

test("a choice of keys names those that are there", () => {
  const schema = { oneOf: [{ required: ["a"] }, { required: ["b"] }] };
  expect(explain(schema, { a: 1, b: 1 })).toEqual([
    "one-of||must have exactly one of a, b, but has a and b|keep one of them",
  ]);
  expect(explain(schema, {})).toEqual([
    "one-of||must have exactly one of a, b, but has none|add a or b",
  ]);
});

test("a key that the rules add is not proposed", () => {
  const attribute = { "x-attr": "string" };
  const schema = { properties: { label: {}, name: attribute }, additionalProperties: false };
  expect(explain(schema, { zzzzzz: 1 })).toEqual(["unknown-key|zzzzzz|unknown key|known are name"]);
});

test("many mistakes, and a long value, take no longer than they must", () => {
  const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 1]));
  const start = Date.now();
  expect(explain({ properties: { a: {} }, additionalProperties: false }, many)).toHaveLength(
    20_000,
  );
  expect(explain({ pattern: "^a*$" }, ":".repeat(200_000))).toHaveLength(1);
  expect(Date.now() - start).toBeLessThan(5_000);
});
