import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readTree, writeTree } from "./files.js";

const tree = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]));

let folder = "";
let root = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "files-"));
  root = join(folder, "golden");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const cases: readonly {
  name: string;
  before: Record<string, string>;
  after: Record<string, string>;
  written: readonly string[];
  deleted: readonly string[];
}[] = [
  {
    name: "a new tree",
    before: {},
    after: { "b/c": "1", a: "" },
    written: ["a", "b/c"],
    deleted: [],
  },
  {
    name: "the same tree",
    before: { a: "1", b: "" },
    after: { b: "", a: "1" },
    written: [],
    deleted: [],
  },
  {
    name: "one file of two",
    before: { a: "1", b: "1" },
    after: { a: "2", b: "1" },
    written: ["a"],
    deleted: [],
  },
  {
    name: "a folder less",
    before: { a: "1", "b/c/d": "1" },
    after: { a: "1" },
    written: [],
    deleted: ["b/c/d"],
  },
  {
    name: "a file for a folder",
    before: { "a/b": "1" },
    after: { a: "1" },
    written: ["a"],
    deleted: ["a/b"],
  },
  {
    name: "a folder for a file",
    before: { a: "1" },
    after: { "a/b": "1" },
    written: ["a/b"],
    deleted: ["a"],
  },
  {
    name: "one file as the tree",
    before: { "": "1" },
    after: { "": "2" },
    written: [""],
    deleted: [],
  },
  {
    name: "a folder for that file",
    before: { "": "1" },
    after: { a: "2" },
    written: ["a"],
    deleted: [""],
  },
];

test.each(cases)("writes $name", ({ before, after, written, deleted }) => {
  writeTree(root, tree(before));
  expect(writeTree(root, tree(after))).toEqual({ written, deleted });
  expect(readTree(root)).toEqual(tree(after));
});

test("leaves no empty folder", () => {
  writeTree(root, tree({ "a/b/c": "1", d: "1" }));
  writeTree(root, tree({ d: "1" }));
  expect(existsSync(join(root, "a"))).toBe(false);
  writeTree(root, tree({}));
  expect(existsSync(root)).toBe(false);
  expect(existsSync(folder)).toBe(true);
});
