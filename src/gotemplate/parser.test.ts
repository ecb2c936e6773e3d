import { describe, expect, test } from "@jest/globals";
import { parseTemplate, templateProblem } from "./parser.js";

describe("what a template reads", () => {
  test.each<[string, string[], string[]]>([
    ["no template }}", [], []],
    ["{{ .Values.a.b }} and {{ .Release.Name }}", ["Values.a.b", "Release.Name"], []],
    ["{{ $.Values.a }}", ["Values.a"], []],
    [
      "{{ with .Values.a }}{{ .b }}{{ $.Values.c }}{{ end }}{{ .Values.d }}",
      ["Values.a", "Values.c", "Values.d"],
      [],
    ],
    [
      "{{ if .Values.a }}{{ .Values.b }}{{ else if .Values.c }}{{ else }}{{ .Values.d }}{{ end }}",
      ["Values.a", "Values.b", "Values.c", "Values.d"],
      [],
    ],
    ["{{ range $i, $x := .Values.a }}{{ $x.b }}{{ end }}", ["Values.a"], []],
    ["{{ (index .Values.a 0).b }}", ["Values.a"], []],
    ['{{ include "a" . }}{{ template "b" . }}', [], ["a", "b"]],
    ["{{- /* {{ .Values.a }} */ -}}", [], []],
    ["{{ `{{ .Values.a }}` }}", [], []],
  ])("%s", (template, fields, templates) => {
    const found = parseTemplate(template);
    expect(found.fields.map((path) => path.join("."))).toEqual(fields);
    expect(found.templates).toEqual(templates);
  });
});

test.each<[string, string]>([
  ["{{ .Values.a", 'a "{{" that no "}}" closes'],
  ['{{ "a }}', 'a quote that is not closed, at "a }}'],
  ["{{ }}", 'an empty "{{ }}"'],
  ["{{ nofunction 1 }}", 'the function "nofunction" is not defined'],
  ["{{ if .a }}", '"{{ if }}" without its "{{ end }}"'],
  ["{{ end }}", 'an unexpected "{{ end }}"'],
  ["{{ if }}{{ end }}", '"{{ if }}" without a value'],
  ["{{ if .a }}{{ else }}{{ else }}{{ end }}", 'a second "{{ else }}"'],
  ["{{ (.a }}", 'a "(" without its ")"'],
  ["{{ .a) }}", 'a ")" without its "("'],
  ["{{ .a | }}", 'a "|" with nothing on one side'],
  ["{{ .a | 1 }}", 'a "|" into something that is no function'],
  ["{{ # }}", "an unexpected character, at # }}"],
])("%s is refused", (template, want) => {
  expect(templateProblem(template)).toBe(want);
});
