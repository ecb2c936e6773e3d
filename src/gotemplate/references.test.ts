import { expect, test } from "@jest/globals";
import { parseTemplate } from "./parser.js";
import { references } from "./references.js";

test.each<[string, string[], string[]]>([
  ["no template }}", [], []],
  ["{{ .Values.a.b }} and {{ .Release.Name }}", ["Values.a.b", "Release.Name"], []],
  ["{{ $.Values.a }}", ["Values.a"], []],
  [
    "{{ with .Values.a }}{{ .b }}{{ $.Values.c }}{{ end }}{{ .Values.d }}",
    ["Values.a", "Values.c", "Values.d"],
    [],
  ],
  ["{{ with .Values.a }}{{ else }}{{ .Values.b }}{{ end }}", ["Values.a", "Values.b"], []],
  [
    "{{ if .Values.a }}{{ .Values.b }}{{ else if .Values.c }}{{ else }}{{ .Values.d }}{{ end }}",
    ["Values.a", "Values.b", "Values.c", "Values.d"],
    [],
  ],
  ["{{ range $i, $x := .Values.a }}{{ $x.b }}{{ end }}", ["Values.a"], []],
  ["{{ (index .Values.a 0).b }}", ["Values.a"], []],
  ["{{ (.Values).a }}", ["Values"], []],
  ['{{ include "a" . }}{{ template "b" . }}', [], ["a", "b"]],
  ["{{ (include `a` .) | quote }}", [], ["a"]],
  ['{{ define "a" }}{{ .b }}{{ end }}{{ include "a" . }}', [], []],
  ['{{ define "a" }}{{ $.b }}{{ include "c" . }}{{ end }}{{ include "a" . }}', [], ["c"]],
  ["{{- /* {{ .Values.a }} */ -}}", [], []],
  ["{{ `{{ .Values.a }}` }}", [], []],
])("%s", (template, fields, templates) => {
  const found = references(parseTemplate(template));
  expect(found.fields.map((path) => path.join("."))).toEqual(fields);
  expect(found.templates).toEqual(templates);
});
