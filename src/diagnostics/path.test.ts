import { expect, test } from "@jest/globals";
import { formatPath, type Path, stepsOf } from "./path.js";

test.each<[Path, string]>([
  [["env", "A"], "env.A"],
  [["external_secrets", "db-credentials", "store"], "external_secrets.db-credentials.store"],
  [["annotations", "example.com/a", "b"], 'annotations["example.com/a"].b'],
  [["env", "A B"], 'env["A B"]'],
  [["data", "-a"], 'data["-a"]'],
  [["data", "0"], 'data["0"]'],
  [["ingress", "paths", 0, "port"], "ingress.paths[0].port"],
  [[], ""],
])("the path %j is written %s", (path, want) => {
  expect(formatPath(path)).toBe(want);
});

test("a JSON pointer leads through lists and odd keys", () => {
  const data = { env: { "a/b~c": [{ "0": { x: 1 } }] } };
  expect(stepsOf("/env/a~1b~0c/0/0/x", data)).toEqual(["env", "a/b~c", 0, "0", "x"]);
  expect(stepsOf("/nothing/1", data)).toEqual(["nothing", "1"]);
  expect(stepsOf("", data)).toEqual([]);
});
