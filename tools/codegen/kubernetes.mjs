// Writes what src/kubernetes knows from the OpenAPI file of Kubernetes; the name of --out says what:
// node tools/codegen/kubernetes.mjs --openapi=kubernetes-1.35.4.json --out=src/kubernetes/definitions.gen.json
import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { definitions } from "./kubernetes/definitions.mjs";
import { versionOf } from "./kubernetes/openapi.mjs";
import { references } from "./kubernetes/references.mjs";
import { scopes } from "./kubernetes/scopes.mjs";

const folder = fileURLToPath(new URL("../../src/kubernetes/", import.meta.url));

const outputs = {
  "definitions.gen.json": async (openapi) => ({ definitions: await allDefinitions(openapi) }),
  "references.gen.json": async (openapi) => ({
    references: references(await allDefinitions(openapi)),
  }),
  "scopes.gen.json": scopes,
};

async function allDefinitions(openapi) {
  const formats = (await json(`${folder}formats.json`)).definitions;
  const files = (await readdir(`${folder}overlay`)).sort();
  const overlay = await Promise.all(files.map((file) => json(`${folder}overlay/${file}`)));
  return definitions(openapi, formats, overlay);
}

async function json(path) {
  return JSON.parse(await readFile(path, "utf8"));
}

const { openapi, out } = parseArgs({
  options: { openapi: { type: "string" }, out: { type: "string" } },
}).values;
const write = outputs[basename(out ?? "")];
if (!openapi || !write) {
  throw new Error(`usage: --openapi=FILE --out=FOLDER/{${Object.keys(outputs).join(",")}}`);
}
const content = { kubernetesVersion: versionOf(openapi), ...(await write(await json(openapi))) };
await writeFile(out, `${JSON.stringify(content, undefined, 1)}\n`);
