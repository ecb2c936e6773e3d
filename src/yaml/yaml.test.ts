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
    ["a <no value>", "a <no\\u0020value>"],
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

const times = (count: number, text: string) => Array(count).fill(text).join("");

test.each([
  ["an alias of nothing", "a:\n  - *b\n", 2, "There is no anchor &b above"],
  ["an alias before its anchor", "a: *b\nb: &b 1\n", 1, "There is no anchor &b above"],
  ["an alias in itself", "a:\n- &a [*a]\n", 2, "The alias *a is a part of what it stands for"],
  ["a merge of no map", "<<: x\n", 1, "Merge sources must be maps or map aliases"],
  ["billions", laughs, 6, "The document has more aliases than Kubernetes reads"],
  ["a key twice", "a: 1\nb: 2\na: 3\n", 3, "Map keys must be unique"],
  ["a number and its text", "1: 1\n'1': 2\n", 2, "Map keys must be unique"],
  ["a key that is null", "a: 1\n~: 2\n", 2, "A key of a map must be a string, but is null"],
  ["a key that is a map", "? {a: b}\n: 2\n", 1, "A key of a map must be a string, but is a map"],
  ["a key that is a list", "? [a]\n: 2\n", 1, "A key of a map must be a string, but is a list"],
  ["infinity", "a:\n  b: .inf\n", 2, "Infinity and NaN are not numbers of JSON"],
  ["no number", "a:\n  b: .nan\n", 2, "Infinity and NaN are not numbers of JSON"],
  ["half a character", 'a:\n  b: "\\ud800"\n', 2, "Half of a surrogate pair is not a character"],
  ["a control character", "a:\n  b: \x1b\n", 2, "The control character U+001B is not allowed"],
  ["UTF-16", "a\0:\0", 1, "The control character U+0000 is not allowed"],
  ["bytes", "a:\n  b: !!binary /w==\n", 2, "What !!binary holds is not text"],
  ["a list too deep", times(1000, "[") + times(1000, "]"), 1, "The value is nested too deeply"],
  ["a map too deep", times(500, "{a: ") + times(500, "}"), 1, "The value is nested too deeply"],
  ["lists far too deep", times(9000, "- "), 1, "The value is nested too deeply"],
])("a problem: %s", (_, text, line, message) => {
  const [document] = parseAll(text);
  expect(document?.problems).toMatchObject([{ line, message }]);
  expect(document?.value).toBeUndefined();
});

test("what kubectl's reader takes is taken", () => {
  const levels = times(300, "{a: ") + times(300, "}");
  expect(parseAll(levels)[0]?.problems).toEqual([]);
  const aliases = `a: &a [x, y]\nb: [${times(100_000, "*a, ")}]\n`;
  expect(parseAll(aliases)[0]?.problems).toEqual([]);
  expect(parseAll("{true: 1, 2: 3, 1.5: 2, 17592884729911706300: 4}")[0]?.value).toEqual({
    true: 1,
    2: 3,
    1.5: 2,
    "17592884729911706300": 4,
  });
  expect(parseAll("a: !!binary eA==\nb: !!set {c}\nd: !!omap [e: f]")[0]?.value).toEqual({
    a: "x",
    b: { c: null },
    d: [{ e: "f" }],
  });
  expect(parseAll('"\\ud83d\\ude00"')[0]?.value).toBe("😀");
  expect(parseAll('{"a": "\x7f\x9f\ufffe"}')[0]?.value).toEqual({ a: "\x7f\x9f\ufffe" });
});

test("a later anchor of the same name counts from there on", () => {
  expect(parseAll("[&a 1, *a, &a 2, *a]")[0]?.value).toEqual([1, 1, 2, 2]);
});

test("the keys that objects of JavaScript have already are keys like others", () => {
  const text = "{__proto__: {a: 1}, constructor: 2, <<: {__proto__: 3, toString: 4}}";
  const value = parseAll(text)[0]?.value;
  expect(JSON.stringify(value)).toBe('{"__proto__":{"a":1},"toString":4,"constructor":2}');
  expect(parseAll("constructor: 1\n")[0]?.problems).toEqual([]);
});

test("the keys of a map take time as there are keys, not as there are pairs of them", () => {
  const cost = (count: number) => {
    const text = Array.from({ length: count }, (_, index) => `k${index}: v\n`).join("");
    const { user } = process.cpuUsage();
    expect(Object.keys(parseAll(text)[0]?.value as object)).toHaveLength(count);
    return process.cpuUsage().user - user;
  };
  cost(1000);
  // Comparing each with all others takes sixteen times as long, and minutes for this many.
  expect(cost(40_000)).toBeLessThan(10 * cost(10_000));
});
