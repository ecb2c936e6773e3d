import { expect, test } from "@jest/globals";

import { diffTrees } from "./golden.js";

const tree = (files: Record<string, string | Uint8Array>) =>
  new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]));

test("equal trees", () => {
  expect(
    diffTrees(
      tree({ a: "1\n", b: new Uint8Array([255]) }),
      tree({ a: "1\n", b: new Uint8Array([255]) }),
    ),
  ).toBe("");
});

const cases: readonly (readonly [
  name: string,
  golden: Record<string, string | Uint8Array>,
  actual: Record<string, string | Uint8Array>,
  want: string,
])[] = [
  [
    "a line",
    { a: "1\n2\n3\n" },
    { a: "1\nx\n3\n" },
    "--- golden/a\n+++ built/a\n@@ -1,3 +1,3 @@\n 1\n-2\n+x\n 3",
  ],
  [
    "one byte at the end",
    { a: "1\n" },
    { a: "1" },
    "--- golden/a\n+++ built/a\n@@ -1,1 +1,1 @@\n-1\n+1\n\\ No newline at end of file",
  ],
  ["a file more", {}, { b: "1\n" }, "--- /dev/null\n+++ built/b\n@@ -0,0 +1,1 @@\n+1"],
  ["a file less", { b: "1\n" }, {}, "--- golden/b\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-1"],
  [
    "bytes",
    { c: new Uint8Array([255, 1]) },
    { c: new Uint8Array([255, 2]) },
    "c: the binary contents differ",
  ],
];

test.each(cases)("%s", (_, golden, actual, want) => {
  expect(diffTrees(tree(golden), tree(actual))).toBe(want);
});

test("a long difference is cut", () => {
  const long = Array.from({ length: 1000 }, (_, index) => `${index}\n`).join("");
  const lines = diffTrees(tree({ a: "" }), tree({ a: long })).split("\n");
  expect(lines).toHaveLength(301);
  expect(lines.at(-1)).toBe("... and 703 more lines of differences");
});
