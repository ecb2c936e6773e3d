import { createTwoFilesPatch } from "diff";

import { type FileTree } from "./files.js";

const longestDiff = 300;

/**
 * What differs between a golden and what was built.
 *
 * @param golden - the expected files.
 * @param actual - the files that were built.
 * @returns unified diffs, file by file, sorted by path; an empty string when all is equal.
 */
export function diffTrees(golden: FileTree, actual: FileTree): string {
  const paths = [...new Set([...golden.keys(), ...actual.keys()])].sort();
  const lines = paths
    .flatMap((path) => diffFile(path, golden.get(path), actual.get(path)))
    .flatMap((text) => text.replace(/\n$/, "").split("\n"));
  const left = lines.length - longestDiff;
  return left <= 1
    ? lines.join("\n")
    : [...lines.slice(0, longestDiff), `... and ${left} more lines of differences`].join("\n");
}

function diffFile(
  path: string,
  golden: Uint8Array | undefined,
  actual: Uint8Array | undefined,
): string[] {
  if (golden && actual && Buffer.compare(golden, actual) === 0) return [];
  const [before, after] = [textOf(golden), textOf(actual)];
  if (before === undefined || after === undefined) return [`${path}: the binary contents differ`];
  return [
    createTwoFilesPatch(
      golden ? `golden/${path}` : "/dev/null",
      actual ? `built/${path}` : "/dev/null",
      before,
      after,
      undefined,
      undefined,
      {
        context: 3,
        headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
      },
    ),
  ];
}

/** Bytes as text; undefined where they are no UTF-8. A file that is not there is empty. */
function textOf(bytes: Uint8Array | undefined): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
