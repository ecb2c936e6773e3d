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

const root = path.resolve(import.meta.dirname, "../..");

const programs = { "src/program/main.ts": "dist/generator.mjs", "src/verifier/main.ts": "dist/verifier.mjs" };

/** What stands in for a module, by its path without suffix: Bazel bundles what tsc made of it. */
const replacements = {
  "src/emit/template_files": templateFiles,
  "src/parse/validator": validator,
  "src/values_validator": valuesValidator,
};

function templateFiles() {
  const folder = path.join(root, "src/templates");
  const names = fs.readdirSync(folder).filter((name) => /\.(yaml|tpl|txt)$/.test(name));
  const files = names
    .sort()
    .map((name) => [name, fs.readFileSync(path.join(folder, name), "utf8")]);
  return `export const templateFiles = ${JSON.stringify(Object.fromEntries(files))};`;
}

async function validator() {
  const { ajvOptions } = await importTypeScript("src/parse/ajv_options.ts");
  const ajv = new Ajv({ ...ajvOptions, code: { source: true, esm: true } });
  const schema = (name) => JSON.parse(fs.readFileSync(path.join(root, "src/schema", name), "utf8"));
  for (const name of ["kubernetes", "app", "chart"]) ajv.addSchema(schema(`${name}.schema.json`));
  const validate = ajv.compile(schema("request.schema.json"));
  return standalone.default(ajv, { validateRequest: validate.schema.$id });
}

async function valuesValidator() {
  const { anyValuesOptions } = await importTypeScript("src/parse/ajv_options.ts");
  const { anyValuesSchema } = await importTypeScript("src/emit/values_schema.ts");
  const ajv = new Ajv({ ...anyValuesOptions, code: { source: true, esm: true } });
  ajv.addSchema(anyValuesSchema(), "values");
  return standalone.default(ajv, { validateAnyValues: "values" });
}

/** Loads a TypeScript module that reads no file; in Bazel it may be JavaScript already. */
async function importTypeScript(file) {
  const { outputFiles } = await build({
    entryPoints: [source(file)],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`
  );
}

/** The TypeScript file, or what tsc made of it where that is all there is. */
function source(file) {
  const typescript = path.join(root, file);
  return fs.existsSync(typescript) ? typescript : typescript.replace(/\.ts$/, ".js");
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
