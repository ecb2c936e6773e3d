// Writes src/schema/types.gen.ts, the TypeScript types of the schema: node tools/codegen/types.mjs
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { compile } from "json-schema-to-typescript";

const folder = fileURLToPath(new URL("../../src/schema/", import.meta.url));
export const typesFile = `${folder}types.gen.ts`;

const banner = `// Written by tools/codegen/types.mjs from the schema beside it; do not edit.\n`;

/** The text that types.gen.ts should have. */
export async function renderTypes() {
  const schema = JSON.parse(await readFile(`${folder}request.schema.json`, "utf8"));
  return compile(schema, "Request", {
    cwd: folder,
    bannerComment: banner,
    additionalProperties: false,
    format: true,
    ignoreMinAndMaxItems: true,
    style: { printWidth: 100 },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(typesFile, await renderTypes());
}
