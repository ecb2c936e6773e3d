/** The file system; only here. */
import fs from "node:fs";
import path from "node:path";
import type { ChartFile } from "./emit/chart_file.js";

/** The file system refused; what it says is for the user, not a bug of ours. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
}

/** @throws FileProblem */
export function readFile(file: string): Uint8Array {
  return attempt(`cannot read ${file}`, () => fs.readFileSync(file));
}

/** @throws FileProblem */
export function readText(file: string): string {
  return attempt(`cannot read ${file}`, () => fs.readFileSync(file, "utf8"));
}

/** What is written where; all paths are absolute. */
export interface Outputs {
  /** The chart's folder, made if it is not there. */
  readonly folder: string;
  readonly files: readonly ChartFile[];
  readonly archive: { readonly path: string; readonly content: Uint8Array };
}

/**
 * Writes a chart and its archive. If that fails half-way, nothing of it is left.
 *
 * @throws FileProblem
 */
export function writeOutputs({ folder, files, archive }: Outputs): void {
  try {
    const folders = new Set(files.map((file) => path.dirname(path.join(folder, file.path))));
    for (const made of [...folders, path.dirname(archive.path)]) {
      attempt(`cannot make ${made}`, () => fs.mkdirSync(made, { recursive: true }));
    }
    for (const file of files) write(path.join(folder, file.path), file.content);
    write(archive.path, archive.content);
  } catch (problem) {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.rmSync(archive.path, { force: true });
    throw problem;
  }
}

function write(file: string, content: string | Uint8Array): void {
  attempt(`cannot write ${file}`, () => {
    fs.writeFileSync(file, content);
  });
}

function attempt<T>(task: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new FileProblem(`${task}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
