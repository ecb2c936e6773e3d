import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { kinds } from "./index.js";
import { templateFiles } from "./template_files.js";
import { definedTemplates, templatesOf } from "./templates.js";

const every = new Set(kinds.map(({ name }) => name));

test("every template of a kind is in the chart as it stands in the kind's folder", () => {
  const files = new Map(templatesOf(every).map(({ path, content }) => [path, String(content)]));
  for (const { name: kind, templates = [] } of kinds) {
    for (const name of templates) {
      const source = readFileSync(new URL(`./${kind}/${name}`, import.meta.url), "utf8");
      if (name.endsWith(".tpl")) expect(files.get("templates/_helpers.tpl")).toContain(source);
      else expect(files.get(`templates/${name}`)).toBe(source);
    }
  }
});

test("every template in the folders belongs to a kind", () => {
  const named = kinds.flatMap(({ templates = [] }) => templates);
  expect(named.toSorted()).toEqual(Object.keys(templateFiles));
});

test("no two templates define the same name", () => {
  const all = Object.values(templateFiles).flatMap((text) => [
    ...text.matchAll(/\{\{-?\s*define\s+"([^"]+)"/g),
  ]);
  const names = all.map(([, name = ""]) => name);
  expect(new Set(names).size).toBe(names.length);
  // An env value may include any but those that evaluate env values.
  const included = definedTemplates(every);
  expect(names.filter((name) => !included.has(name))).toEqual(
    expect.arrayContaining(["appchart.env", "appchart.envValue", "appchart.podSpec"]),
  );
  expect([...included]).toEqual(expect.arrayContaining(["appchart.fullname", "appchart.image"]));
});
