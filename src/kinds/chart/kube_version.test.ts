import { expect, test } from "@jest/globals";
import { spec } from "../../testing/apps.js";
import { checkKubeVersion } from "./kube_version.js";

test.each([
  [">=1.29.0-0", undefined],
  [">=1.29.0", ">=1.29.0-0"],
  [">= 1.29", ">= 1.29.0-0"],
  [">=1.29.0 <1.40.0", ">=1.29.0-0 <1.40.0"],
  ["^1 || ~2.1", "^1.0.0-0 || ~2.1.0-0"],
  ["<1.40.0", undefined],
  ["1.29.x", undefined],
  [undefined, undefined],
])("%s", (given, want) => {
  const [found] = checkKubeVersion(spec([{}], given === undefined ? {} : { kube_version: given }));
  expect(found?.hint).toBe(want === undefined ? undefined : `write "${want}"`);
});
