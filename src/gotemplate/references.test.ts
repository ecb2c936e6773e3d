import { expect, test } from "@jest/globals";
import { parseTemplate } from "./parser.js";
import { references } from "./references.js";

test.each<[string, string[], string[]]>([
  ["no template }}", [], []],
  ["{{ .Values.a.b }} and {{ .Release.Name }}", ["Values.a.b", "Release.Name"], []],
  ["{{ $.Values.a }}", ["Values.a"], []],
  [
    "{{ with .Values.a }}{{ .b }}{{ $.Values.c }}{{ end }}{{ .Values.d }}",
    ["Values.a", "Values.a.b", "Values.c", "Values.d"],
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
  ["{{ (.Values).a }}", ["Values", "Values.a"], []],
  ["{{ (.Values.a).b.c }}", ["Values.a", "Values.a.b.c"], []],
  [
    "{{ $x := .Values.a }}{{ $x.b }}{{ with $x }}{{ .c }}{{ end }}",
    ["Values.a", "Values.a.b", "Values.a.c"],
    [],
  ],
  ["{{ if $x := .Values.a }}{{ $x.b }}{{ end }}", ["Values.a", "Values.a.b"], []],
  ["{{ with $ }}{{ .Values.a }}{{ end }}", ["Values.a"], []],
  [
    "{{ $x := .Values.a }}{{ if .b }}{{ $x := .c }}{{ $x.d }}{{ end }}{{ $x.e }}",
    ["Values.a", "b", "c", "c.d", "Values.a.e"],
    [],
  ],
  ["{{ $x := .Values.a }}{{ range .b }}{{ $x.c }}{{ $x = . }}{{ end }}", ["Values.a", "b"], []],
  ["{{ $x := .Values.a | default .b }}{{ $x.c }}", ["Values.a", "b"], []],
  ["{{ with dict `a` .b }}{{ .a }}{{ end }}", ["b"], []],
  ["{{ range .Values.a }}{{ .b }}{{ else }}{{ .c }}{{ end }}", ["Values.a", "c"], []],
  ["{{ $ = .a }}{{ $.b }}", ["a"], []],
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
