import { describe, expect, test } from "@jest/globals";
import { code, table, text } from "./markdown.js";

describe("text", () => {
  test.each([
    { given: "plain, text.", want: "plain, text." },
    { given: "a*b_c`d[e]<f>", want: String.raw`a\*b\_c\`d\[e\]\<f\>` },
    { given: "a | b", want: String.raw`a \| b` },
    { given: String.raw`a\b`, want: String.raw`a\\b` },
    { given: "&lt; #1 ~~x~~", want: String.raw`\&lt; \#1 \~\~x\~\~` },
    { given: "two\r\n  lines\u2028three\u0000", want: "two lines three" },
  ])("$given", ({ given, want }) => {
    expect(text(given)).toBe(want);
  });
});

describe("code", () => {
  test.each([
    { given: "", want: "" },
    { given: "a b", want: "`a b`" },
    { given: "a`b", want: "`` a`b ``" },
    { given: "``", want: "``` `` ```" },
    { given: "a\nb", want: "`a b`" },
  ])("$given", ({ given, want }) => {
    expect(code(given)).toBe(want);
  });
});

test("a table keeps its columns whatever is in its cells", () => {
  expect(
    table(
      ["A", "B"],
      [
        [code("x|y"), text("p|q")],
        ["", "z"],
      ],
    ),
  ).toBe(
    ["| A | B |", "| --- | --- |", String.raw`| ${"`x\\|y`"} | p\|q |`, "|  | z |"].join("\n"),
  );
});
