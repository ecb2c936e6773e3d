/** TypeScript modules for scripts, which run in plain Node. */
import fs from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "../..");

/** The TypeScript file, or what tsc made of it where that is all there is. */
export function source(file) {
  const typescript = path.join(root, file);
  return fs.existsSync(typescript) ? typescript : typescript.replace(/\.ts$/, ".js");
}

/**
 * Loads a TypeScript module that reads no file; in Bazel it may be JavaScript already.
 *
 * @param {string} file
 * @param {Record<string, unknown>} [replaced] What to take for a JSON file, by the end of its path.
 */
export async function importTypeScript(file, replaced = {}) {
  const { outputFiles } = await build({
    entryPoints: [source(file)],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    plugins: [jsonInstead(replaced)],
    // Packages that are CommonJS require what Node itself has.
    banner: {
      js: `import { createRequire as requireFrom } from "node:module"; const require = requireFrom(${JSON.stringify(import.meta.url)});`,
    },
    logLevel: "error",
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`
  );
}

function jsonInstead(replaced) {
  return {
    name: "json-instead",
    setup(bundle) {
      for (const [end, value] of Object.entries(replaced)) {
        const filter = new RegExp(`${end.replaceAll(".", String.raw`\.`)}$`);
        bundle.onResolve({ filter }, ({ path: name }) => ({ path: name, namespace: "instead" }));
        bundle.onLoad({ filter, namespace: "instead" }, () => ({
          contents: JSON.stringify(value),
          loader: "json",
        }));
      }
    },
  };
}
