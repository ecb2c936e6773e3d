/** The file system; only here. */
import fs from "node:fs";
import path from "node:path";
import type { ChartFile } from "../model/chart_file.js";

/** The file system refused; what it says is for the user, not a bug of ours. */
export class FileProblem extends Error {
  override readonly name = "FileProblem";
}

/**
 * The content of a file; undefined where it is a folder.
 *
 * @throws FileProblem
 */
export function readFile(file: string): Uint8Array | undefined {
  return attempt(`cannot read ${file}`, () => {
    try {
      return fs.readFileSync(file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EISDIR") return undefined;
      throw error;
    }
  });
}

/** @throws FileProblem */
export function readText(file: string): string {
  return attempt(`cannot read ${file}`, () => fs.readFileSync(file, "utf8"));
}

/**
 * The text of a file in which bytes that are not UTF-8 are halves of surrogate pairs, so that whoever
 * looks at it finds where they are.
 *
 * @throws FileProblem
 */
export function readEscapedText(file: string): string {
  const bytes = attempt(`cannot read ${file}`, () => fs.readFileSync(file));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const lines = Buffer.from(bytes)
      .toString("latin1")
      .split(/(?<=["\n])/);
    return lines.map((line) => escapedText(Buffer.from(line, "latin1"))).join("");
  }
}

function escapedText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // In the part of a text that is not UTF-8 each byte beyond ASCII is told.
    return Array.from(bytes, (byte) =>
      String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte),
    ).join("");
  }
}

/** @throws FileProblem */
export function writeText(file: string, text: string): void {
  attempt(`cannot write ${file}`, () => {
    fs.writeFileSync(file, text);
  });
}

/** What is written where; all paths are absolute. */
export interface Outputs {
  /** The chart's folder, made if it is not there. */
  readonly folder: string;
  readonly files: readonly ChartFile[];
  readonly archive: { readonly path: string; readonly content: Uint8Array };
}

/**
 * Writes a chart and its archive. If that fails half-way, no file of it is left.
 *
 * @throws FileProblem
 */
export function writeOutputs({ folder, files, archive }: Outputs): void {
  const outputs = files.map((file) => ({ ...file, path: path.join(folder, file.path) }));
  outputs.push(archive);
  const begun: string[] = [];
  try {
    for (const made of new Set(outputs.map((output) => path.dirname(output.path)))) {
      attempt(`cannot make ${made}`, () => fs.mkdirSync(made, { recursive: true }));
    }
    for (const output of outputs) {
      attempt(`cannot write ${output.path}`, () => {
        const file = fs.openSync(output.path, "w");
        begun.push(output.path);
        fs.writeFileSync(file, output.content);
        fs.closeSync(file);
      });
    }
  } catch (problem) {
    for (const file of begun) fs.rmSync(file, { force: true });
    throw problem;
  }
}

function attempt<T>(task: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new FileProblem(`${task}: ${(error as Error).message}`);
  }
}
