// Writes docs/coverage.md: which fields of Kubernetes a BUILD file can say. //tools/coverage shows that it is so.
//
//   node tools/codegen/coverage.mjs --openapi=kubernetes-1.35.4.json [--out=docs/coverage.md]
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { versionOf } from "./kubernetes/openapi.mjs";
import { importTypeScript } from "./typescript.mjs";

const checkedIn = fileURLToPath(new URL("../../docs/coverage.md", import.meta.url));
const { openapi, out } = parseArgs({
  options: { openapi: { type: "string" }, out: { type: "string", default: checkedIn } },
}).values;
if (!openapi) throw new Error("usage: --openapi=FILE [--out=FILE]");

const { countedTypes, exceptions } = await importTypeScript("src/coverage/fields.ts");
const { table } = await importTypeScript("src/coverage/table.ts");
const types = countedTypes(JSON.parse(readFileSync(openapi, "utf8")));

const page = `<!-- Generated from the OpenAPI description of Kubernetes and the schema: ./bazelw run //:update -->

# What of Kubernetes a BUILD file can say

These are the fields of Kubernetes ${versionOf(openapi)}. A field counts when an attribute takes it, the chart renders it and
the API server keeps it; tests do all three for each field.

${table(types, exceptions())}

What a BUILD file cannot say goes into the chart by [manual_manifests](rules.md#helm_chart), which takes any object of
Kubernetes and of custom resources.
`;
writeFileSync(out, page);
