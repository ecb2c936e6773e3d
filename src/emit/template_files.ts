/**
 * The Helm templates by file name, read from src/templates. The bundle holds them instead of this
 * module: tools/codegen/bundle.mjs.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../templates/", import.meta.url));

export const templateFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => /\.(yaml|tpl|txt)$/.test(name))
    .sort()
    .map((name) => [name, readFileSync(folder + name, "utf8")]),
);
