import { expect, test } from "@jest/globals";

import { withVersion } from "../../kinds/helper_names.js";
import { templateFiles } from "../../kinds/template_files.js";
import { definitions } from "../../request/attributes.js";
import { anyValuesSchema, REQUEST_SCHEMA } from "../../values/schema.js";
import { type JsonObject } from "../../objects/json.js";
import { readsOf } from "./reads.js";
import { hasPlace } from "./values_schema.js";

/** The schema of the values of every chart, with the nouns that it takes from that of a request. */
const schema = JSON.parse(
  JSON.stringify({
    ...anyValuesSchema(),
    definitions: { ...definitions, ...(anyValuesSchema()["definitions"] as object) },
  }).replaceAll(`"${REQUEST_SCHEMA}#/`, '"#/'),
) as JsonObject;

/** What templates read and nobody can set, since values.schema.json does not have it. */
function unknownReads(files: Readonly<Record<string, string>>): string[] {
  return readsOf(new Map(Object.entries(withVersion(files))))
    .filter(({ path }) => !hasPlace(schema, path))
    .map(({ template, path }) => `${template}: ${[".Values", ...path].join(".")}`);
}

test("the schema has every value that a template reads", () => {
  expect(unknownReads(templateFiles)).toEqual([]);
});

test.each<[text: string, want: string[]]>([
  ["{{ .Values.nope }}", [".Values.nope"]],
  ["{{ range .Values.apps }}{{ .nope }}{{ end }}", [".Values.apps.*.nope"]],
  ["{{ (index .Values.apps $.Release.Name).replicsa }}", [".Values.apps.*.replicsa"]],
  ["{{ range .Values.apps }}{{ .replicas }}{{ .image }}{{ end }}", []],
])("%s", (text, want) => {
  const found = unknownReads({ ...templateFiles, "_added.tpl": text });
  expect(found).toEqual(want.map((path) => `_added.tpl: ${path}`));
});

const used = /\$app\.\w+/u;

test.each(Object.entries(templateFiles).filter(([, text]) => used.test(text)))(
  "%s cannot read a value of an app under another name",
  (name, text) => {
    const found = unknownReads({ ...templateFiles, [name]: text.replace(used, "$app.nope") });
    expect(found.some((read) => read.endsWith(".Values.apps.*.nope"))).toBe(true);
  },
);
