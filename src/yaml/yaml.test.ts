import { describe, expect, test } from "@jest/globals";
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
    // The library merges a key <<, quoted or not.
    const value = { map: text === "<<" ? {} : { [text]: text }, list: [text] };
    const printed = stringify(value);
    for (const version of ["1.1", "1.2"] as const)
      expect(parseYaml(printed, { version })).toEqual(value);
  });
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
