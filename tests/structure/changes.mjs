/** What somebody types to extend the module: the patches of this folder. */
import fs from "node:fs";
import path from "node:path";
import { applyPatch, parsePatch } from "diff";

const fileOf = (name) => name.replace(/^[ab]\//, "");

/**
 * @typedef {object} Change
 * @property {string} file From the root of the module.
 * @property {boolean} isNew
 * @property {number} lines How many lines are typed.
 * @property {object} patch
 */

/**
 * @param {string} name The patch, without its suffix.
 * @returns {Change[]}
 */
export function changesOf(name) {
  const text = fs.readFileSync(path.join(import.meta.dirname, `${name}.patch`), "utf8");
  return parsePatch(text).map((patch) => ({
    file: fileOf(patch.newFileName),
    isNew: patch.oldFileName === "/dev/null",
    lines: patch.hunks.flatMap(({ lines }) => lines).filter((line) => line.startsWith("+")).length,
    patch,
  }));
}

/**
 * Makes the changes below a folder.
 *
 * @param {string} root
 * @param {Change[]} changes
 */
export function apply(root, changes) {
  for (const { file, isNew, patch } of changes) {
    const target = path.join(root, file);
    const changed = applyPatch(isNew ? "" : fs.readFileSync(target, "utf8"), patch);
    if (changed === false) throw new Error(`a patch of tests/structure does not fit ${file} now`);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, changed);
  }
}
