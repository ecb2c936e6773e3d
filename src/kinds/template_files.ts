/**
 * The Helm templates by file name, read from the folders of the kinds. The bundle holds them instead
 * of this module: tools/codegen/bundle.mjs.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("./", import.meta.url));

export const templateFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: kind }) => readdirSync(folder + kind).map((name) => [kind, name] as const))
    .filter(([, name]) => /\.(yaml|tpl|txt)$/.test(name))
    .map(([kind, name]): [string, string] => [
      name,
      readFileSync(`${folder}${kind}/${name}`, "utf8"),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
