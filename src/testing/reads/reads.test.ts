import { expect, test } from "@jest/globals";

import { readsOf } from "./reads.js";

const helpers = `
{{- define "image" -}}
{{- printf "%s:%s" (index .root.Values.apps .name).image .root.Values.tag -}}
{{- end }}
{{- define "merge" -}}
{{- $merged := dict -}}
{{- range . -}}{{- range $key, $value := . -}}{{- $_ := set $merged $key $value -}}{{- end -}}{{- end -}}
{{- toJson $merged -}}
{{- end }}`;

const cases: readonly (readonly [template: string, want: readonly string[]])[] = [
  ["{{ .Values.a.b }}", ["a", "a.b"]],
  ["{{- /* .Values.no */ -}}{{ $.Values.a }}", ["a"]],
  ["{{ (.Values.a).b | default .Values.c }}", ["a", "a.b", "c"]],
  ["{{ with .Values.a }}{{ .b }}{{ else }}{{ .Values.c }}{{ end }}", ["a", "a.b", "c"]],
  ["{{ if .Values.a }}x{{ else if .Values.b }}y{{ end }}", ["a", "b"]],
  [
    "{{ range $name, $app := .Values.apps }}{{ $app.port }}{{ end }}",
    ["apps", "apps.*", "apps.*.port"],
  ],
  ["{{ range .Values.list }}{{ .x }}{{ end }}", ["list", "list.*", "list.*.x"]],
  ['{{ index .Values.apps "web" "port" }}', ["apps", "apps.web", "apps.web.port"]],
  ["{{ $x := .Values.a }}{{ $x = .Values.b }}{{ $x.c }}", ["a", "a.c", "b", "b.c"]],
  ['{{ kindIs "map" .Values.a | ternary .Values.b .Values.c }}', ["a", "b", "c"]],
  ['{{ include "image" (dict "root" $ "name" "x") }}', ["apps", "apps.x", "apps.x.image", "tag"]],
  [
    '{{ $m := include "merge" (list .Values.a .Values.b) | fromJson }}{{ $m.c }}',
    ["a", "a.*", "a.c", "b", "b.*", "b.c"],
  ],
  ["{{ with (omit .Values.a `x`) }}{{ .y }}{{ end }}", ["a", "a.y"]],
  ['{{ "}} .Values.no" }}{{ `{{` }}{{ .Values.yes }}', ["yes"]],
  ["{{ range until 3 }}{{ $.Values.a }}{{ end }}{{ .Release.Name }}", ["a"]],
];

test.each(cases)("%s", (template, want) => {
  const reads = readsOf(
    new Map([
      ["templates/_h.tpl", helpers],
      ["templates/a.yaml", template],
    ]),
  );
  expect([...new Set(reads.map(({ path }) => path.join(".")))].sort()).toEqual([...want].sort());
});

test.each(["{{ if .a }}", "{{ end }}", "{{ .a ", "{{ # }}"])("does not parse: %s", (template) => {
  expect(() => readsOf(new Map([["templates/a.yaml", template]]))).toThrow(/templates\/a.yaml: /);
});
