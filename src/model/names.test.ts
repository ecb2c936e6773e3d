import { expect, test } from "@jest/globals";
import { dnsLabel } from "./names.js";

test.each([
  { given: "experience_api", want: "experience-api" },
  { given: "Web.V2", want: "web-v2" },
  { given: "a".repeat(63), want: "a".repeat(63) },
  { given: "a".repeat(64), want: `${"a".repeat(54)}-ffe054fe` },
  { given: `${"a".repeat(53)}_${"b".repeat(20)}`, want: `${"a".repeat(53)}-af3ec493` },
])("$given becomes $want", ({ given, want }) => {
  expect(dnsLabel(given)).toBe(want);
});
