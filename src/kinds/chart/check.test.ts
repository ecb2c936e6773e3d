import { expect, test } from "@jest/globals";
import { spec } from "../../testing/apps.js";
import { checkVersion } from "./check.js";

test.each([
  ["0.0.0-0", 1],
  ["0.0.0-0+build", 1],
  ["0.0.0-0.0", 0],
  ["0.0.0-1", 0],
  ["0.0.0", 0],
  [undefined, 0],
])("the version %s", (given, want) => {
  const found = checkVersion(spec([{}], given === undefined ? {} : { chart_version: given }));
  expect(found).toHaveLength(want);
});
