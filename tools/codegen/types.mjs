// Writes src/model/types.gen.ts, the TypeScript types of the schema: node tools/codegen/types.mjs
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";
import { SCHEMA_FILE } from "./schema.mjs";

const root = new URL("../../", import.meta.url);
export const typesFile = fileURLToPath(new URL("src/model/types.gen.ts", root));

const banner = `// Written by tools/codegen/types.mjs from ${SCHEMA_FILE}; do not edit.\n`;

/** The text that types.gen.ts should have. */
export async function renderTypes() {
  const schema = JSON.parse(await readFile(new URL(SCHEMA_FILE, root), "utf8"));
  return compile(schema, "Request", {
    bannerComment: banner,
    additionalProperties: false,
    format: true,
    ignoreMinAndMaxItems: true,
    // What values.yaml holds is not part of a request.
    unreachableDefinitions: true,
    style: { printWidth: 100 },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(typesFile, await renderTypes());
}
