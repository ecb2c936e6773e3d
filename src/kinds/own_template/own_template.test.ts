import { describe, expect, test } from "@jest/globals";
import { generate } from "../../generate.js";
import { spec } from "../../testing/apps.js";

const bytes = (text: string) => new TextEncoder().encode(text);

async function chartWith(files: Readonly<Record<string, string | Uint8Array>>, chart = {}) {
  const { request } = spec([{ app_name: "web", port: 80 }], {
    templates: Object.keys(files),
    ...chart,
  });
  const contents = Object.entries(files).map(
    ([label, text]) => [label, typeof text === "string" ? bytes(text) : text] as const,
  );
  return generate({ request, files: new Map(contents) });
}

async function problems(files: Readonly<Record<string, string | Uint8Array>>) {
  const { chart, diagnostics } = await chartWith(files);
  expect(chart).toBeUndefined();
  return diagnostics.map(({ origin, path, message, hint }) =>
    [origin, path, `${message}; ${hint}`].filter(Boolean).join(": "),
  );
}

test("templates are copied byte for byte", async () => {
  const text = '{{- /* ü */ -}}\r\n{{ include "appchart.fullname" (dict "root" $ "name" "web") }}';
  const { chart, diagnostics } = await chartWith({ "//shop:own/quota.yaml": text });
  expect(diagnostics).toEqual([]);
  const file = chart?.files.find(({ path }) => path === "templates/own/quota.yaml");
  expect(file?.content).toBe(text);
});

test("they include one another's templates, and read the chart's values and theirs", async () => {
  const { diagnostics } = await chartWith(
    {
      "//shop:_names.tpl": '{{ define "shop.x" }}{{ .Values.global.environment }}{{ end }}',
      "//shop:a.yaml": '{{ include "shop.x" . }}{{ .Values.templateValues.pods }}',
    },
    { template_values: { pods: 1 } },
  );
  expect(diagnostics).toEqual([]);
});

describe("what is refused", () => {
  test.each([
    {
      files: { "//shop:a.yaml": "a: 1\n{{ if .Values.apps }}\nb: {{ .x | nofunction }}" },
      want: 'line 3: has an undefined function "nofunction"',
    },
    { files: { "//shop:a.yaml": "a: 1\n\n{{ .x" }, want: 'line 3: has a "{{" that no "}}" closes' },
    {
      files: { "//shop:a.tpl": '{{ define "appchart.labels" }}x{{ end }}' },
      want: 'defines "appchart.labels", and names that begin with "appchart." are the chart\'s own',
    },
    {
      files: { "//shop:a.yaml": '{{ include "appchart.fulname" . }}' },
      want: 'write "appchart.fullname"',
    },
    { files: { "//shop:a.yaml": "{{ .Values.pods }}" }, want: ".Values.templateValues.pods" },
    {
      files: { "//shop:a.json": "{}" },
      want: 'templates[0]: is "//shop:a.json", which is no template by its name',
    },
    { files: { "//shop:NOTES.txt": "hi" }, want: "write what is in it as the attribute notes" },
    {
      files: { "//shop:a/x.yaml": "", "//shop:b/x.yaml": "" },
      want: 'is "//shop:b/x.yaml", and another one has that file name',
    },
    { files: { "//shop:a.yaml": new Uint8Array([0xff]) }, want: "is not UTF-8 text" },
  ])("$want", async ({ files, want }) => {
    expect(await problems(files)).toEqual([expect.stringContaining(want)]);
  });
});
