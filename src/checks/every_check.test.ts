import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";

const folder = new URL("./", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, folder), "utf8");

/** The checks between kinds that a file of this folder exports. */
const checks = readdirSync(folder)
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && file !== "index.ts")
  .flatMap((file) => [...read(file).matchAll(/^export (?:function|const) (check\w+)/gm)])
  .map(([, name = ""]) => name);

test("every check is in the list", () => {
  const [, list = ""] = /between: readonly Check\[\] = \[([^\]]*)\]/.exec(read("index.ts")) ?? [];
  expect(list.split(",").flatMap((name) => name.trim() || [])).toEqual(
    expect.arrayContaining(checks),
  );
  expect(checks).toContain("checkReferences");
});
