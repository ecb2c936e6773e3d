/**
 * Bundles a program of src/ into one file that needs nothing but Node: `pnpm build` writes both to
 * dist/, `--out=FILE [--entry=src/program/main.ts]` one of them.
 *
 * Three modules of src/ read files or compile a schema when they are loaded. The bundle has their
 * results instead: the templates byte for byte, and validators that ajv has written ahead, so that
 * a run needs no file of src/ and no ajv.
 */
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { importTypeScript, source } from "./typescript.mjs";

const root = path.resolve(import.meta.dirname, "../..");

const programs = {
  "src/program/main.ts": "dist/generator.mjs",
  "src/verifier/main.ts": "dist/verifier.mjs",
};

/** What stands in for a module, by its path without suffix: Bazel bundles what tsc made of it. */
const replacements = {
  "src/kinds/template_files": templateFiles,
  "src/values/fits": validators,
};

/** The templates in the folders of the kinds, by file name. */
function templateFiles() {
  const kinds = path.join(root, "src/kinds");
  const files = fs
    .readdirSync(kinds, { recursive: true })
    .filter((name) => /\.(yaml|tpl|txt)$/.test(name))
    .map((name) => [path.basename(name), fs.readFileSync(path.join(kinds, name), "utf8")])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `export const templateFiles = ${JSON.stringify(Object.fromEntries(files))};`;
}

async function validators() {
  const { yesOrNoOptions } = await importTypeScript("src/diagnostics/ajv_options.ts");
  const { anyValuesSchema, REQUEST_SCHEMA } = await importTypeScript("src/values/schema.ts");
  const ajv = new Ajv({ ...yesOrNoOptions, code: { source: true, esm: true } });
  const file = path.join(root, "src/request/schema.gen.json");
  ajv.addSchema(JSON.parse(fs.readFileSync(file, "utf8")), REQUEST_SCHEMA);
  ajv.addSchema(anyValuesSchema(), "values");
  return standalone.default(ajv, { fitsRequest: REQUEST_SCHEMA, fitsAnyValues: "values" });
}

const ahead = {
  name: "ahead",
  setup(bundle) {
    for (const [module, contents] of Object.entries(replacements)) {
      const filter = new RegExp(`[\\\\/]${module.split("/").join("[\\\\/]")}\\.[jt]s$`);
      bundle.onLoad({ filter }, async () => ({
        contents: await contents(),
        loader: "js",
        resolveDir: path.join(root, "src"),
      }));
    }
  },
};

async function bundle(entry, out) {
  const { outputFiles } = await build({
    entryPoints: [source(entry)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: "node",
    target: "node20",
    format: "esm",
    minify: true,
    legalComments: "none",
    // Links out of a sandbox would put its paths into the bundle.
    preserveSymlinks: false,
    plugins: [ahead],
    // Some packages are CommonJS, and require what Node itself has.
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
    logLevel: "warning",
  });
  fs.mkdirSync(path.dirname(out), { recursive: true });
  fs.writeFileSync(out, outputFiles[0].contents);
}

const { values } = parseArgs({ options: { out: { type: "string" }, entry: { type: "string" } } });
if (values.out) {
  await bundle(values.entry ?? "src/program/main.ts", path.resolve(values.out));
} else {
  for (const [entry, out] of Object.entries(programs)) {
    if (fs.existsSync(path.join(root, entry))) await bundle(entry, path.join(root, out));
  }
}
