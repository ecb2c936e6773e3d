import { describe, expect, test } from "@jest/globals";
import { parseArguments } from "./arguments.js";

const noFile = (): string[] => {
  throw new Error("no file is read");
};
const needed = ["--request=r.json", "--out=chart", "--archive=c.tgz"];

test("flags and files", () => {
  const args = [...needed, "--input-label=//a:b", "--input-path=a/b=c", "--input-label=//a:c"];
  expect(parseArguments([...args, "--input-path=a/c"], noFile)).toEqual({
    request: "r.json",
    outputs: { out: "chart", archive: "c.tgz" },
    inputs: new Map([
      ["//a:b", "a/b=c"],
      ["//a:c", "a/c"],
    ]),
  });
});

test("@ stands for the arguments in a file", () => {
  const files: Record<string, string[]> = { "all.params": needed.slice(1) };
  const parsed = parseArguments(["--request=r.json", "@all.params"], (path) => files[path] ?? []);
  expect(parsed).toMatchObject({
    request: "r.json",
    outputs: { out: "chart", archive: "c.tgz" },
  });
});

test("the size of a release in place of a chart", () => {
  expect(parseArguments(["--request=r.json", "--size=s.json"], noFile)).toMatchObject({
    outputs: { size: "s.json" },
  });
});

describe("what the rule must not write", () => {
  test.each([
    { given: needed.slice(1), want: "--request is missing" },
    { given: needed.slice(0, 1), want: "--out is missing" },
    { given: needed.slice(0, 2), want: "--archive is missing" },
    { given: [...needed, "chart"], want: "unexpected argument: chart" },
    { given: [...needed, "--verbose=1"], want: "unexpected argument: --verbose=1" },
    { given: [...needed, "--input-path=a"], want: "unexpected argument: --input-path=a" },
  ])("$given", ({ given, want }) => {
    expect(() => parseArguments(given, noFile)).toThrow(want);
  });
});
