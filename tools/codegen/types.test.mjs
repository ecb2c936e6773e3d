import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { renderTypes, typesFile } from "./types.mjs";

test("src/schema/types.gen.ts is fresh; if it is not: node tools/codegen/types.mjs", async () => {
  expect(await readFile(typesFile, "utf8")).toBe(await renderTypes());
});
