/**
 * Writes src/model/types.gen.ts, the TypeScript types of the schema.
 *
 *   ./bazelw run //:update, or without Bazel: node tools/codegen/types.mjs
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compile } from "json-schema-to-typescript";

const root = new URL("../../", import.meta.url);
const schemaFile = "src/request/schema.gen.json";

// A default beside a reference would make a type of its own.
const schema = JSON.parse(await readFile(new URL(schemaFile, root), "utf8"), (key, value) =>
  value?.$ref ? { $ref: value.$ref } : value,
);
const types = await compile(schema, "Request", {
  bannerComment: `// Written by tools/codegen/types.mjs from ${schemaFile}; do not edit.\n`,
  additionalProperties: false,
  format: true,
  ignoreMinAndMaxItems: true,
  // What values.yaml holds is not part of a request.
  unreachableDefinitions: true,
  style: { printWidth: 100 },
});

const checkedIn = fileURLToPath(new URL("src/model/types.gen.ts", root));
const { values } = parseArgs({ options: { out: { type: "string", default: checkedIn } } });
await writeFile(values.out, types);
