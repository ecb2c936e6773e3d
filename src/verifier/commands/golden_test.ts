import { join } from "node:path";

import { exclude } from "../exclude.js";
import { type FileTree, kindOf, readTree, writeTree } from "../files.js";
import { diffTrees } from "../golden.js";
import { Mistake } from "../mistake.js";
import { type Options } from "../options.js";

/** Compares what was built with its golden, file by file. */
export function goldenTest(options: Options): string {
  return compareGolden(options, exclude(readTree(options.actual), options.exclude));
}

/**
 * Compares files with their golden; or, with --update, writes the golden.
 *
 * @returns what was done, a line for each file that was changed.
 * @throws Mistake with the differences, and the command that takes them over.
 */
export function compareGolden(options: Options, actual: FileTree): string {
  const { golden, goldenSource, update, updateCommand } = options;
  if (update) {
    const workspace = process.env["BUILD_WORKSPACE_DIRECTORY"];
    if (workspace === undefined) throw new Mistake(`run it by: ${updateCommand}`);
    return changesOf(goldenSource, writeTree(join(workspace, goldenSource), actual));
  }
  const command = `To make it the golden, run:\n\n  ${updateCommand}\n`;
  if (golden === "" || kindOf(golden) === "nothing") {
    throw new Mistake(`the golden ${goldenSource} does not exist. ${command}`);
  }
  const difference = diffTrees(readTree(golden), actual);
  if (difference === "") return `${actual.size} files equal their golden ${goldenSource}\n`;
  throw new Mistake(
    `what was built differs from the golden ${goldenSource}:\n${difference}\n\n${command}`,
  );
}

function changesOf(
  goldenSource: string,
  { written, deleted }: ReturnType<typeof writeTree>,
): string {
  const place = (path: string): string => (path === "" ? goldenSource : `${goldenSource}/${path}`);
  const lines = [
    ...written.map((path) => `wrote ${place(path)}\n`),
    ...deleted.map((path) => `deleted ${place(path)}\n`),
  ];
  return lines.length > 0 ? lines.join("") : `${goldenSource}: nothing has changed\n`;
}
