import { describe, expect, test } from "@jest/globals";
import { corpus } from "../testing/differential/corpus.js";
import { parseTemplate, templateProblem } from "./parser.js";

const nested = (times: number, before: string, after: string) =>
  before.repeat(times) + after.repeat(times);

// tests/gotemplate/run holds these, and many others, against Go.
test.each(corpus)("%s parses", (template) => {
  expect(() => parseTemplate(template)).not.toThrow();
});

describe("Helm's parser refuses", () => {
  test.each<[string, string]>([
    ["{{ .Values.a", 'a "{{" that no "}}" closes'],
    ['{{ "a }}', 'a quote that is not closed, at "a }}'],
    ["{{ .a {{ .b }}", 'a "{{" within "{{ }}"'],
    ["{{/* .a", 'a "/*" that no "*/" closes'],
    ["{{/* .a */ }}", 'a "*/" that is not followed by "}}"'],
    ["{{ }}", 'an empty "{{ }}"'],
    ["{{ () }}", 'an empty "( )"'],
    ["{{ nofunction 1 }}", 'an undefined function "nofunction"'],
    ["{{ $x }}", 'an undefined variable "$x"'],
    ["{{ if .a }}{{ $x := 1 }}{{ end }}{{ $x }}", 'an undefined variable "$x"'],
    ['{{ "\\q" }}', "an unknown escape, at \\q"],
    ["{{ 08 }}", "an invalid number or character, 08"],
    ["{{ 1__0 }}", "an invalid number or character, 1__0"],
    ["{{ 1e999 }}", "an invalid number or character, 1e999"],
    ["{{ 'ab' }}", "an invalid number or character, 'ab'"],
    ["{{ 18446744073709551616 }}", "an invalid number or character, 18446744073709551616"],
    ["{{ 1.2.3 }}", 'no space before ".3"'],
    ['{{ "a".b }}', 'a field, ".b", of something that has none'],
    ["{{ if .a }}", '"{{ if }}" without its "{{ end }}"'],
    ["{{ end }}", 'an unexpected "{{ end }}"'],
    ["{{ end 1 }}", 'an unexpected "{{ end }}"'],
    ["{{ if .a }}{{ end 1 }}", 'an unexpected "1"'],
    ["{{ if }}{{ end }}", '"{{ if }}" without a value'],
    ["{{ if .a }}{{ else }}{{ else }}{{ end }}", 'a second "{{ else }}"'],
    ["{{ with .a }}{{ else if .b }}{{ end }}", '"{{ else if }}" in "{{ with }}"'],
    [
      "{{ if .a }}{{ else range .b }}{{ end }}",
      '"{{ else }}" followed by something other than if or with',
    ],
    ["{{ break }}", '"{{ break }}" outside of "{{ range }}"'],
    [
      "{{ range .a }}{{ else }}{{ continue }}{{ end }}",
      '"{{ continue }}" outside of "{{ range }}"',
    ],
    ["{{ define a }}{{ end }}", '"{{ define }}" without a name in quotes'],
    ['{{ if .a }}{{ define "a" }}{{ end }}{{ end }}', '"{{ define }}" inside of another block'],
    ['{{ define "a" }}{{ else }}{{ end }}', 'an unexpected "{{ else }}" in "{{ define }}"'],
    ['{{ define "a" }}1{{ end }}{{ define "a" }}2{{ end }}', 'a second definition of "a"'],
    ['{{ block "a" }}{{ end }}', '"{{ block }}" without a value'],
    ["{{ template .a }}", '"{{ template }}" without a name in quotes'],
    ["{{ (.a }}", 'a "(" without its ")"'],
    ["{{ .a) }}", 'a ")" without its "("'],
    ["{{ | .a }}", 'an unexpected "|"'],
    ["{{ .a | 1 }}", 'a "|" into something that is not a function'],
    ["{{ $x, $y := .a }}", 'too many variables before ","'],
    ["{{ .a := 1 }}", 'an unexpected ":="'],
    ["{{ # }}", "an unexpected character, at # }}"],
    [nested(501, "{{ if . }}", "{{ end }}"), "blocks nested more than 500 deep"],
    [`{{ ${nested(501, "(", ")")} }}`, "parentheses nested more than 500 deep"],
  ])("%s", (template, want) => {
    expect(templateProblem(template)).toBe(want);
    expect(() => parseTemplate(template)).toThrow(want);
  });
});

describe("Helm parses, and cannot run", () => {
  test.each<[string, string]>([
    ["{{ nil }}", 'a "nil" on its own'],
    ["{{ if nil }}{{ end }}", 'a "nil" on its own'],
    ["{{ 1 2 }}", "arguments for something that is not a function"],
    ["{{ quote (.a 1 | (.b)) }}", 'a "|" into something that is not a function'],
    ["{{ $x = 1 }}", 'an undefined variable "$x"'],
    ["{{ if .a }}{{ $x := 1 }}{{ else }}{{ $x }}{{ end }}", 'an undefined variable "$x"'],
  ])("%s", (template, want) => {
    expect(() => parseTemplate(template)).not.toThrow();
    expect(templateProblem(template)).toBe(want);
  });
});

test.each<[string]>([
  ["{{ eq nil .a }}"],
  ["{{ .Files.Get `a` }}"],
  ["{{ $.Capabilities.APIVersions.Has `v1` | quote }}"],
  ["{{ $x := 1 }}{{ if .a }}{{ $x = 2 }}{{ end }}{{ $x }}"],
  ["{{ range $x := .a }}{{ else }}{{ $x }}{{ end }}"],
  [nested(500, "{{ if . }}", "{{ end }}")],
  ["{{ if . }}" + "{{ else if . }}".repeat(400) + "{{ end }}"],
  [`{{ ${"(".repeat(500)}.${")".repeat(500)} }}`],
])("nothing is wrong with %s", (template) => {
  expect(templateProblem(template)).toBeUndefined();
});
