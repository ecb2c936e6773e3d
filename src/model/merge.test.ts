import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { difference, mergeFiles, mergeValues } from "./merge.js";

test.each<[string, object, object, object]>([
  ["a map key by key", { a: { b: 1, c: 2 } }, { a: { b: 3 } }, { a: { b: 3, c: 2 } }],
  ["a list as a whole", { a: [1, 2] }, { a: [3] }, { a: [3] }],
  ["null takes away", { a: 1, b: { c: 1 } }, { a: null, b: { c: null } }, { b: {} }],
  ["null of what is not there", {}, { a: null, b: { c: null } }, { b: {} }],
  [
    "0, false and an empty string are values",
    { a: 1, b: true, c: "x" },
    { a: 0, b: false, c: "" },
    { a: 0, b: false, c: "" },
  ],
  ["a map in the place of a value", { a: 1 }, { a: { b: 1 } }, { a: { b: 1 } }],
])("values merge: %s", (_, base, over, want) => {
  expect(mergeValues(base as never, over as never)).toEqual(want);
});

const leaf = fc.oneof(
  fc.integer(),
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.integer(), { maxLength: 2 }),
);
const { file } = fc.letrec<{ file: Record<string, unknown>; value: unknown }>((tie) => ({
  file: fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value")),
  value: fc.oneof({ depthSize: "small" }, leaf, tie("file")),
}));
const values = file.map((tree) => mergeValues({}, tree));

test("a difference makes the wanted values out of the others", () => {
  fc.assert(
    fc.property(values, values, (base, wanted) => {
      expect(mergeValues(base, difference(base, wanted))).toEqual(wanted);
    }),
  );
});

test("an overlay comes to the same over the default environment as the file does over the attributes", () => {
  fc.assert(
    fc.property(values, file, file, (base, ofDefault, ofOther) => {
      const defaults = mergeValues(base, ofDefault);
      const merged = mergeValues(base, ofOther);
      const overlay = mergeFiles(difference(defaults, merged), ofOther);
      expect(mergeValues(defaults, overlay)).toEqual(merged);
    }),
  );
});
