import { expect, test } from "@jest/globals";

import { exclude } from "./exclude.js";

const paths = ["Chart.yaml", "crds/a.yaml", "templates/_pod.tpl", "templates/more/a.yaml"];
const files = new Map(paths.map((path) => [path, Buffer.from(path)]));

const cases: readonly { patterns: readonly string[]; want: readonly string[] }[] = [
  { patterns: [], want: paths },
  {
    patterns: ["templates/*"],
    want: ["Chart.yaml", "crds/a.yaml", "templates/more/a.yaml"],
  },
  { patterns: ["templates/**"], want: ["Chart.yaml", "crds/a.yaml"] },
  { patterns: ["**/a.yaml"], want: ["Chart.yaml", "templates/_pod.tpl"] },
  { patterns: ["*.yaml", "crds/a.*"], want: ["templates/_pod.tpl", "templates/more/a.yaml"] },
  { patterns: ["**"], want: [] },
];

test.each(cases)("without $patterns", ({ patterns, want }) => {
  expect([...exclude(files, patterns).keys()]).toEqual(want);
});

test.each(["template/*", "Chart_yaml", "hart.yaml", "crds", "/Chart.yaml"])(
  "%s matches nothing, which is a mistake",
  (pattern) => {
    expect(() => exclude(files, ["*.yaml", pattern])).toThrow(
      `exclude: no file matches "${pattern}"; correct the pattern or delete it`,
    );
  },
);
