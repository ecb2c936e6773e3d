import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import {
  DIAGNOSTIC_CODES,
  listDiagnostics,
  quote,
  renderDiagnostics,
  sortDiagnostics,
} from "./diagnostic.js";

const diagnostic = {
  code: "empty",
  origin: "//shop:api",
  path: "args",
  message: "must not be empty",
  hint: "write one",
} as const;

test("a report tells origin, path, code, message and hint", () => {
  expect(renderDiagnostics("//shop:chart", [diagnostic])).toBe(
    `ERROR: //shop:chart: 1 problem in the chart
  //shop:api  args  [empty]
      must not be empty
      write one
`,
  );
});

test("a hint that nobody knows takes no line, and an empty line no blanks", () => {
  expect(listDiagnostics([{ ...diagnostic, message: "a\n\nb", hint: "" }])).toBe(
    "  //shop:api  args  [empty]\n      a\n\n      b\n",
  );
});

test("warnings come after errors, under a head of their own", () => {
  const report = renderDiagnostics("//shop:chart", [
    { ...diagnostic, severity: "warning" },
    diagnostic,
    { ...diagnostic, path: "" },
  ]);
  expect(report.match(/^\S.*|^ {2}\S.*/gm)).toEqual([
    "ERROR: //shop:chart: 2 problems in the chart",
    "  //shop:api  [empty]",
    "  //shop:api  args  [empty]",
    "WARNING: //shop:chart: 1 warning in the chart",
    "  //shop:api  args  [empty]",
  ]);
});

test("the order does not depend on which check ran first, and nothing is told twice", () => {
  const others = [
    { ...diagnostic, origin: "//shop:b" },
    { ...diagnostic, path: "a" },
    diagnostic,
    diagnostic,
  ];
  const sorted = sortDiagnostics(others);
  expect(sorted).toEqual(sortDiagnostics([...others].reverse()));
  expect(sorted).toHaveLength(3);
});

test("a long value is shortened", () => {
  expect(quote("x".repeat(10_000))).toHaveLength(80 + "… (10002 characters)".length);
});

test("docs/errors.md explains each code, and no other", () => {
  const page = readFileSync(new URL("../../docs/errors.md", import.meta.url), "utf8");
  expect([...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code)).toEqual([
    ...DIAGNOSTIC_CODES,
  ]);
});
