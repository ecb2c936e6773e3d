/** Files and folders; the only module of the verifier that knows the disk. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { Mistake } from "./mistake.js";

/** Files by their path within a folder, with `/` between its parts. */
export type FileTree = ReadonlyMap<string, Uint8Array>;

/** What a path is; links are followed, as inputs of Bazel may be links. */
export function kindOf(path: string): "file" | "folder" | "nothing" {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? "nothing" : stats.isDirectory() ? "folder" : "file";
}

/** A file as text. */
export function readText(path: string): string {
  return readFileSync(path, "utf8");
}

/** Writes a text, and makes the folders above it. */
export function writeText(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Deletes a file. */
export function removeFile(path: string): void {
  rmSync(path);
}

/** All files below a folder, sorted by path; a file is a tree of one, with an empty path. */
export function readTree(root: string): FileTree {
  const files = new Map<string, Uint8Array>();
  const walk = (path: string, name: string): void => {
    if (kindOf(path) === "file") {
      files.set(name, readFileSync(path));
      return;
    }
    for (const entry of readdirSync(path).sort()) {
      walk(join(path, entry), name === "" ? entry : `${name}/${entry}`);
    }
  };
  if (kindOf(root) !== "nothing") walk(root, "");
  return files;
}

/**
 * Replaces whatever is at `root` by the files of a tree; those that are there already are left alone.
 *
 * @returns the paths, from `root`, of the files that were written and of those that were deleted, sorted.
 */
export function writeTree(root: string, files: FileTree): { written: string[]; deleted: string[] } {
  const before = readTree(root);
  const written = [...files.keys()].filter((path) => {
    const old = before.get(path);
    return old === undefined || Buffer.compare(old, files.get(path) ?? old) !== 0;
  });
  const deleted = [...before.keys()].filter((path) => !files.has(path));
  const place = (path: string): string => (path === "" ? root : join(root, path));
  for (const path of deleted) deleteFile(place(path), root);
  for (const path of written) writeText(place(path), files.get(path) ?? "");
  return { written: written.sort(), deleted: deleted.sort() };
}

/** Deletes a file, and the folders above it that become empty, `root` included. */
function deleteFile(file: string, root: string): void {
  rmSync(file);
  for (let folder = dirname(file); folder.startsWith(root); folder = dirname(folder)) {
    if (readdirSync(folder).length > 0) return;
    rmSync(folder, { recursive: true });
  }
}

/** Calls `use` with a new empty folder, which is deleted afterwards. */
export async function withTemporaryFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(process.env["TEST_TMPDIR"] ?? tmpdir(), "verifier-"));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Copies a chart to a new folder, real files in the place of links, about which Helm complains.
 *
 * @param path - a chart, or a folder that holds nothing but a chart, as `helm_chart` writes it.
 * @returns the folder of the copy.
 * @throws Mistake when it is no chart.
 */
export function copyChart(path: string, folder: string): string {
  const isChart = (name: string): boolean =>
    kindOf(name) === "folder" && kindOf(join(name, "Chart.yaml")) === "file";
  const inner = kindOf(path) === "folder" ? readdirSync(path).map((name) => join(path, name)) : [];
  const [chart, another] = isChart(path) ? [path] : inner.filter(isChart);
  if (chart === undefined || another !== undefined) {
    throw new Mistake(
      `${path} is no chart: ${kindOf(path) === "folder" ? "there is no Chart.yaml in it" : `it is a ${kindOf(path)}`}. ` +
        "Give the label of a helm_chart, or of a folder with a Chart.yaml.",
    );
  }
  const copy = join(folder, "chart");
  cpSync(chart, copy, { recursive: true, dereference: true });
  return copy;
}
