import { expect, test } from "@jest/globals";
import { mergedConfig } from "./shared_config.js";

const chart = {
  seen: { data: { A: "1" }, mountPath: "/seen" },
  variables: { data: { A: "1" }, envFrom: true },
  named: { data: { A: "1", B: "2" }, items: [{ key: "A", path: "a" }] },
};

test.each<[string, Parameters<typeof mergedConfig>[1], Parameters<typeof mergedConfig>[2], object]>(
  [
    ["what its container sees", undefined, {}, { seen: chart.seen, variables: chart.variables }],
    ["nothing", { config: false }, {}, {}],
    ["some", { config: { omit: ["seen"] } }, {}, { variables: chart.variables }],
    [
      "what it names, with its own keys",
      { config: { omit: ["seen", "variables"] } },
      { named: { data: { B: "own" }, mountPath: "/n", items: [{ key: "B", path: "b" }] } },
      {
        named: {
          data: { A: "1", B: "own" },
          mountPath: "/n",
          items: [
            { key: "A", path: "a" },
            { key: "B", path: "b" },
          ],
        },
      },
    ],
    [
      "its own of a name that it leaves out",
      { config: false },
      { seen: { envFrom: true } },
      { seen: { envFrom: true } },
    ],
  ],
)("an app takes %s", (_, inherit, own, want) => {
  expect(mergedConfig(chart, inherit, own).config).toEqual(want);
});

test.each<[(string | number)[], boolean, (string | number)[]]>([
  [["seen", "data", "A"], true, ["seen", "data", "A"]],
  [["named", "data", "A"], true, ["named", "data", "A"]],
  [["named", "data", "B"], false, ["named", "data", "B"]],
  [["named", "mountPath"], false, ["named", "mountPath"]],
  [["named", "items", 0, "key"], true, ["named", "items", 0, "key"]],
  [["named", "items", 1, "key"], false, ["named", "items", 0, "key"]],
  [["named"], false, ["named"]],
  [["other", "data"], false, ["other", "data"]],
])("%j is where it was written", (path, isShared, want) => {
  const own = { named: { data: { B: "own" }, mountPath: "/n", items: [{ key: "B", path: "b" }] } };
  expect(mergedConfig(chart, undefined, own).source(path)).toEqual({ isShared, path: want });
});
