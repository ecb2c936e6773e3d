/** Where a script writes what it has generated. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/**
 * Writes to --out, which Bazel gives, or else over the file that is checked in.
 *
 * @param {string} file The file that is checked in, from the root of the module.
 * @param {string} text
 */
export function writeGenerated(file, text) {
  const checkedIn = fileURLToPath(new URL(`../../${file}`, import.meta.url));
  const { values } = parseArgs({ options: { out: { type: "string", default: checkedIn } } });
  writeFileSync(values.out, text);
}
