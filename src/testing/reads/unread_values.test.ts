import { expect, test } from "@jest/globals";

import { withVersion } from "../../kinds/helper_names.js";
import { templateFiles } from "../../kinds/template_files.js";
import { members } from "../../request/attributes.js";
import { readsOf } from "./reads.js";

/** What may stand in values.yaml, as far as attributes and kinds name it. */
const values = [
  ...Object.keys(members("AppValues")).map((key) => `apps.*.${key}`),
  ...Object.entries(members("ChartValues"))
    // What values.yaml does not have is for Helm itself, or for others.
    .filter(([, schema]) => !schema["x-optional"])
    .flatMap(([key, { properties }]) =>
      properties ? Object.keys(properties).map((inner) => `${key}.${inner}`) : [key],
    ),
];

/** The values that no template reads, so that nothing follows from them. */
function unreadValues(files: Readonly<Record<string, string>>): string[] {
  const reads = readsOf(new Map(Object.entries(withVersion(files))));
  const read = new Set(reads.map(({ path }) => path.join(".")));
  return values.filter((path) => !read.has(path)).map((path) => `.Values.${path}`);
}

test("a template reads every value that the schema has", () => {
  expect(unreadValues(templateFiles)).toEqual([]);
});

test.each<[name: string, line: string, want: string[]]>([
  ["_container.tpl", "{{- with $container.command }}", [".Values.apps.*.command"]],
  ["_names.tpl", ".Values.namespaceOverride", [".Values.namespaceOverride"]],
])("%s without %s", (name, line, want) => {
  const text = templateFiles[name]?.replace(line, line.replace(/[$.\w()]+\.\w+/u, "dict"));
  expect(text).not.toBe(templateFiles[name]);
  expect(unreadValues({ ...templateFiles, [name]: text ?? "" })).toEqual(want);
});
