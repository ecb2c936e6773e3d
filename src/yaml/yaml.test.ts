import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parse as parseYaml } from "yaml";
import { parseAll, stringify } from "./yaml.js";

const strings = [
  "",
  " ",
  "yes",
  "No",
  "on",
  "OFF",
  "y",
  "n",
  "true",
  "~",
  "null",
  "Null",
  "12:30",
  "1:2:3",
  "0777",
  "0o7",
  "0x1F",
  "0b1",
  "1_000",
  "1e3",
  "1E+3",
  ".5",
  "-.5",
  "+1",
  "1.",
  "NaN",
  ".nan",
  ".inf",
  "-.Inf",
  "2001-01-01",
  "2001-12-14t21:59:43.10-05:00",
  "=",
  "<<",
  "*",
  "*.example.com",
  "&a",
  "!x",
  "|",
  ">",
  "%",
  "@",
  "`",
  "- a",
  "? a",
  "a: b",
  "a #b",
  "#",
  "{{ .Values.x }}",
  "{a",
  "[a",
  "a\nb",
  "a\n",
  "\n",
  "\ta",
  "trailing ",
  "'",
  '"',
  "\\",
  "---",
  "...",
  "ünï",
  "🚀",
  "\u0085",
  "\u2028",
  "\ufeff",
  "\u0000",
  "\u001b[0m",
];

describe("a string comes back as it was", () => {
  test.each(strings)("%j", (text) => {
    const value = { map: { [text]: text }, list: [text] };
    const printed = stringify(value);
    for (const version of ["1.1", "1.2"] as const)
      expect(parseYaml(printed, { version })).toEqual(value);
  });
});

test("any value comes back as it was", () => {
  const text = fc.oneof(
    fc.constantFrom(...strings),
    fc.string({ maxLength: 12 }),
    fc.stringMatching(/^[-a-z0-9_./@: {}$#]{0,12}$/),
  );
  const { any } = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      text,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.dictionary(
        text.filter((key) => key !== "__proto__"),
        tie("any"),
        { maxKeys: 5 },
      ),
      fc.array(tie("any"), { maxLength: 3 }),
    ),
  }));
  fc.assert(
    fc.property(any, (value) => {
      const printed = stringify(value);
      expect(parseYaml(printed, { version: "1.1" })).toEqual(value);
      expect(parseAll(printed)[0]?.value).toEqual(value);
    }),
    { numRuns: 2000 },
  );
});

test("a key that is undefined is left out, the key << is quoted", () => {
  expect(stringify({ a: undefined, "<<": "<<", b: [-0, 12n, {}, []] })).toBe(
    '"<<": "<<"\nb:\n  - -0\n  - 12\n  - {}\n  - []\n',
  );
});

test("what looks like a number to some reader of YAML is quoted", () => {
  for (const text of ["NaN", "0o7", "-_0", "=", "1_0", "1e3", "0x1F", "08"])
    expect(stringify([text])).toBe(`- "${text}"\n`);
});

// Helm's reader, which no test of this folder runs, is stricter than the library's.
describe("what Helm's reader would refuse, drop or break a line at is escaped", () => {
  test.each([
    ["\x7f", "\\u007f"],
    ["a\u0085b", "a\\u0085b"],
    ["a\u2028b", "a\\u2028b"],
    ["a\u2029b", "a\\u2029b"],
    ["\ufeff", "\\ufeff"],
    ["a\nb\tc", "a\\nb\\tc"],
    ["a\n  \nb", "a\\n \\ \\nb"],
    [`${"long ".repeat(20)}\u2028\nb`, `${"long ".repeat(20)}\\u2028\\nb`],
  ])("%j", (text, want) => {
    expect(stringify({ text })).toBe(`text: "${want}"\n`);
  });

  test("an emoji is not", () => {
    expect(stringify(["🚀"])).toBe("- 🚀\n");
  });
});

test("long lines are not folded", () => {
  const text = "word ".repeat(100).trim();
  expect(stringify({ text })).toBe(`text: ${text}\n`);
});

test("comments stand above their keys", () => {
  const printed = stringify(
    { a: { b: 1 }, c: 2 },
    {
      comments: [
        { path: ["a", "b"], text: "one" },
        { path: ["c"], text: "two", spaceBefore: true },
      ],
    },
  );
  expect(printed).toBe("a:\n  # one\n  b: 1\n\n# two\nc: 2\n");
});

test("a problem and a value know where they stand", () => {
  const [document] = parseAll("a:\n  b:\n  - c: 1\n");
  expect(document?.locate(["a", "b", 0, "c"])).toEqual({ line: 3, column: 5 });
  expect(document?.locate(["a", "zzz"])).toEqual({ line: 1, column: 1 });
  expect(parseAll("a: 1\na: 2\n")[0]?.problems).toMatchObject([{ line: 2, column: 1 }]);
});

test("aliases are followed, and the << that is not quoted merges", () => {
  const aliases = "a, ".repeat(500).replaceAll("a", "*a");
  expect(parseAll(`a: &a 1\nb: [${aliases}]\n`)[0]?.value).toEqual({ a: 1, b: Array(500).fill(1) });
  expect(parseAll("a: &a {b: 1}\nc: {<<: *a}\nd: {'<<': 2}\n")[0]?.value).toEqual({
    a: { b: 1 },
    c: { b: 1 },
    d: { "<<": 2 },
  });
});

const laughs = Array.from({ length: 9 }, (_, index) => {
  const item = index === 0 ? "x" : `*a${index - 1}`;
  return `a${index}: &a${index} [${Array(9).fill(item).join(", ")}]\n`;
}).join("");

test.each([
  ["a:\n  - *b\n", 2, "There is no anchor &b"],
  ["a:\n- &a [*a]\n", 2, "The alias *a is a part of what it stands for"],
  ["<<: x\n", 1, "Merge sources must be maps or map aliases"],
  [laughs, 1, "Excessive alias count indicates a resource exhaustion attack"],
])("a problem of aliases is a problem: %j", (text, line, message) => {
  const [document] = parseAll(text);
  expect(document?.problems).toMatchObject([{ line, message }]);
  expect(document?.value).toBeUndefined();
});
