import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import { definedNames, PUBLIC_HELPERS, withVersion } from "./helper_names.js";
import { kinds } from "./index.js";
import { templateFiles } from "./template_files.js";
import { publicTemplates, templatesOf } from "./templates.js";

const every = new Set(kinds.map(({ name }) => name));
const all = templatesOf(every).map(({ content }) => String(content));

/** The names of internal helpers without the hash. */
const plain = (text: string) => text.replaceAll(/"appchart\.[0-9a-f]{8}\./g, '"appchart.');

test("every template of a kind is in the chart as it stands in the kind's folder, but for the hash", () => {
  const files = new Map(templatesOf(every).map(({ path, content }) => [path, String(content)]));
  for (const { templates = [] } of kinds) {
    for (const name of templates) {
      const source = templateFiles[name];
      const file = files.get(`templates/${name}`) ?? files.get("templates/_helpers.tpl");
      expect(plain(file ?? "")).toContain(source);
    }
  }
});

test("every template in the folders belongs to a kind", () => {
  const named = kinds.flatMap(({ templates = [] }) => templates);
  expect(named.toSorted()).toEqual(Object.keys(templateFiles));
});

test("no two templates define the same name", () => {
  const names = all.flatMap(definedNames);
  expect(names.toSorted()).toEqual([...new Set(names)].sort());
});

test("every internal helper has the hash of the templates in its name, wherever it is named", () => {
  const names = new Set(all.flatMap((text) => text.match(/"appchart\.[^"]*"/g) ?? []));
  const internal = [...names].filter((name) => !publicTemplates(every).has(name.slice(1, -1)));
  const [, hash = ""] = /\.([0-9a-f]{8})\./.exec(internal[0] ?? "") ?? [];
  expect(hash).not.toBe("");
  expect(internal.filter((name) => !name.startsWith(`"appchart.${hash}.`))).toEqual([]);
});

test("a change of any template changes the names of all internal helpers", () => {
  const helpers = (files: Readonly<Record<string, string>>) =>
    definedNames(withVersion(files)["_names.tpl"] ?? "");
  const before = new Set(helpers(templateFiles));
  for (const [name, text] of Object.entries(templateFiles)) {
    const after = helpers({ ...templateFiles, [name]: `${text} ` });
    expect(after.filter((helper) => before.has(helper))).toEqual([]);
  }
});

// In a release with several charts, one of them defines the public helpers of all, and nobody knows
// which. So neither these texts nor the name of _dispatch.tpl may ever change; a new helper is added
// to the list, and what one gives may change, in the template that it dispatches to.
test.each([
  ["appchart.fullname", "c9aa9646264315d9"],
  ["appchart.serviceName", "13605d00db2bb6c1"],
  ["appchart.serviceAccountName", "805ee3334a4c6efa"],
  ["appchart.configName", "9132cfb9fbb8094d"],
  ["appchart.labels", "3b5549f13ab18133"],
  ["appchart.selectorLabels", "ef7001487a9c0ddd"],
  ["appchart.namespace", "8871d5cc0815a274"],
])("the body of %s is the same for ever", (name, want) => {
  const [, body] =
    new RegExp(`\\{\\{- define "${name}" -\\}\\}\\n(.*?)\\{\\{- end \\}\\}`, "s").exec(
      templateFiles[PUBLIC_HELPERS] ?? "",
    ) ?? [];
  expect(
    createHash("sha256")
      .update(body ?? "")
      .digest("hex")
      .slice(0, 16),
  ).toBe(want);
});

test("each public helper is one of the chart's own", () => {
  expect([...publicTemplates(every)].sort()).toEqual(
    definedNames(templateFiles[PUBLIC_HELPERS] ?? "").sort(),
  );
});
