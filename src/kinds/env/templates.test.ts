import { describe, expect, test } from "@jest/globals";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { eachApp } from "../kind.js";
import { checkTemplates } from "./templates.js";

const told = (A: string) =>
  eachApp(checkTemplates)(subjectOf(spec([{ env: { A } }]))).map(
    ({ code, message, hint }) => `${code}: ${message}; ${hint}`,
  );

const fromSecret =
  'take the value from a Secret or ConfigMap: secret_key_ref("<name>", "<key>") or config_map_key_ref("<name>", "<key>")';

test.each<[string, string]>([
  [
    '{{ $_ := set .Values.global "environment" "evil" }}',
    'calls "set", which changes a dict that other templates read; make a new dict with "dict", or read values with "get", "dig" and "default"',
  ],
  [
    "{{ if (.Values.global | merge (dict) | len) }}{{ end }}",
    'calls "merge", which changes a dict that other templates read; make a new dict with "dict", or read values with "get", "dig" and "default"',
  ],
  [
    '{{ (lookup "v1" "Secret" "" "x").data }}',
    `calls "lookup", which reads the cluster or the network; ${fromSecret}`,
  ],
  [
    '{{ "x" | getHostByName }}',
    `calls "getHostByName", which reads the cluster or the network; ${fromSecret}`,
  ],
  ["{{ quote uuidv4 }}", `calls "uuidv4", which makes random values or keys; ${fromSecret}`],
  [
    "{{ now | unixEpoch }}",
    'calls "now", which depends on the clock or time zone, so that pods would restart at every upgrade; write the time as a string, or let the program ask its own clock',
  ],
  [
    "{{ tpl .Values.global.environment . }}",
    'calls "tpl", which evaluates text as a template; write that template here',
  ],
  [
    '{{ osBase "a/b" }}',
    'calls "osBase", which depends on the machine that Helm runs on; write the function without "os", such as "base" for "osBase"',
  ],
  [
    '{{ keys .Values.apps | join "," }}',
    'calls "keys", which returns its result in a random order, so that pods would restart at every upgrade; pipe it into "sortAlpha", or use "range", which sorts',
  ],
  [
    '{{ define "x" }}{{ end }}',
    'defines the template "x"; write its text where it is used; a variable, {{ $x := ... }}, holds what is used twice',
  ],
  [
    '{{ block "x" . }}{{ end }}',
    'defines the template "x"; write its text where it is used; a variable, {{ $x := ... }}, holds what is used twice',
  ],
  ...[".Files", ".Capabilities.KubeVersion", "$.Subcharts", ".Template.Name"].map(
    (read): [string, string] => [
      `{{ ${read} }}`,
      `reads .${/[A-Z]\w+/.exec(read)?.[0] ?? ""}, which an env value does not see; read .Values, .Release or .Chart; config_files mounts a file`,
    ],
  ),
])("%s is refused", (template, want) => {
  expect(told(template)).toEqual([`unsafe-template: ${want}`]);
});

describe("what is repeated", () => {
  test.each([
    '{{ repeat 50000000 "x" }}',
    '{{ repeat 50_000_000 "x" }}',
    "{{ until 2000000 | join `` }}",
    "{{ range until 1001 }}{{ range until 1000 }}x{{ end }}{{ end }}",
    '{{ $x := repeat 1000 "a" }}{{ $y := repeat 1000 $x }}{{ repeat 1000 $y }}',
    '{{ "x" | repeat 10000 | repeat 10000 }}',
    "{{ range $a := .Values.apps }}{{ range $b := $a }}{{ range $b }}{{ range $a }}x{{ end }}{{ end }}{{ end }}{{ end }}",
    "{{ untilStep 0 10000000 1 }}",
    "{{ seq 1 2 20000000 }}",
    "{{ range 1000000000 }}x{{ end }}",
    "{{ until (mul 10000 10000) | len }}",
    "{{ $n := 10 }}{{ range until 9 }}{{ $n = mul $n 10 }}{{ end }}{{ until $n | len }}",
    "{{ with repeat 1000 `x` }}{{ . | repeat 2000 }}{{ end }}",
    '{{ $x := "a" }}{{ range until 30 }}{{ $x = print $x $x }}{{ end }}',
    '{{ $x := "a" }}{{ range until 30 }}{{ if .b }}{{ else }}{{ $x = printf "%[1]s%[1]s" $x }}{{ end }}{{ end }}',
    '{{ $x := "a" }}{{ $y := "b" }}{{ range .Values.apps }}{{ $z := print $x $y }}{{ $y = $x }}{{ $x = $z }}{{ end }}',
    '{{ $x := "a" }}{{ range .Values.apps }}{{ $x = quote $x }}{{ end }}',
    '{{ $x := "aaaaaaaaaa" }}{{ range until 3 }}{{ $x = replace "a" $x $x }}{{ end }}',
    "{{ $x := list 1 }}{{ range .Values.apps }}{{ range $x }}{{ $x = append $x 1 }}{{ end }}{{ end }}",
    `{{ $a := "a" }}${"{{ $a = print $a $a }}".repeat(30)}`,
    '{{ printf "%900000d%900000d" 1 2 }}',
  ])("%s is too much", (template) => {
    expect(told(template)).toEqual([
      "unsafe-template: may repeat something more than 1000000 times; write smaller counts, or fewer loops inside one another",
    ]);
  });

  test.each([
    "{{ range $i := until (int .Values.apps.api.replicas) }}{{ if $i }},{{ end }}zk-{{ $i }}.zk{{ end }}",
    "{{ range $i, $app := .Values.apps }}{{ range $app.env }}{{ repeat 10 `x` }}{{ end }}{{ end }}",
    "{{ indent 8 `x` }}".repeat(20),
    "{{ untilStep 0 1000000 10 | len }}",
    "{{ seq 1 2 1000 }}",
    '{{ $hosts := list }}{{ range $i := until (int .Values.apps.api.replicas) }}{{ $hosts = append $hosts (printf "kafka-%d.kafka-headless:9092" $i) }}{{ end }}{{ join "," $hosts }}',
    "{{ $all := dict }}{{ range .Values.apps }}{{ range .env }}{{ if not (has . $all) }}{{ $all = print $all `, ` . }}{{ end }}{{ end }}{{ end }}{{ $all }}",
    '{{ $x := "" }}{{ range .Values.apps }}{{ $x = ternary $x (print $x ",") (eq $x "") }}{{ end }}',
    '{{ $x := "a" }}{{ range until 1000 }}{{ $x = print $x $x | trunc 63 }}{{ end }}',
    "{{ range until 900000 }}x{{ end }}",
  ])("%s is fine", (template) => {
    expect(told(template)).toEqual([]);
  });
});

test.each([
  "{{ .Values.constructor }}",
  "{{ .constructor.x }}",
  "{{ .Values.toString }}",
  "{{ .Chart.toString }}",
  "{{ .Release.__proto__ }}",
  "{{ .Chart.Nme }}",
])("%s does not exist", (template) => {
  expect(told(template)).toEqual([expect.stringMatching(/^unknown-value: reads \./)]);
});

test.each([
  ["{{ .Release.Name.x }}", "x", ".Release.Name"],
  ["{{ .Chart.Name.x.y }}", "x", ".Chart.Name"],
  ["{{ .Release.IsInstall.x }}", "x", ".Release.IsInstall"],
  ["{{ .Chart.Maintainers.x }}", "x", ".Chart.Maintainers"],
  ["{{ .Chart.Annotations.a.b }}", "b", ".Chart.Annotations.a"],
  ["{{ .Values.apps.api.replicas.x }}", "x", ".Values.apps.api.replicas"],
  ["{{ .Values.global.environment.x }}", "x", ".Values.global.environment"],
  ["{{ (.Release.Name).x }}", "x", ".Release.Name"],
  ["{{ with .Release }}{{ .Name.x }}{{ end }}", "x", ".Release.Name"],
  ["{{ $api := .Values.apps.api }}{{ $api.replicas.x }}", "x", ".Values.apps.api.replicas"],
])("%s fails whenever it runs: a field of a text or a number", (template, field, of) => {
  expect(told(template)).toEqual([
    `unknown-value: reads .${field} of ${of}, which has no fields; write ${of}`,
  ]);
});

test.each([
  "{{ .Chart.Annotations.a }}",
  "{{ with .Chart }}{{ .Name }}{{ end }}",
  "{{ .Chart.Annotations }}",
])("%s reads what is there", (template) => {
  expect(told(template)).toEqual([]);
});

test.each(["{{ upper }}", "{{ upper 1 2 }}", "{{ nil }}", "{{ 1 2 }}", "{{ quote lower }}"])(
  "%s fails whenever it runs",
  (template) => {
    expect(told(template)).toEqual([expect.stringMatching(/^invalid-template: has /)]);
  },
);

test.each(["appchart.env", "appchart.envValue", "appchart.podSpec"])(
  "%s, which evaluates env itself, cannot be included",
  (name) => {
    expect(told(`{{ include "${name}" . }}`)).toEqual([
      expect.stringMatching(`^unknown-value: includes the template "${name}"`),
    ]);
  },
);

test.each([
  '{{ required "no environment" .Values.global.environment }}',
  '{{ keys .Values.apps | sortAlpha | join "," }}',
  '{{ join "," (sortAlpha (keys .Values.apps)) }}',
  "{{ .Chart.AppVersion | trunc 7 | upper }}",
  '{{ ternary "a" "b" (eq .Release.Namespace "x") }}',
  "{{ deepCopy .Values.global | toJson | b64enc | sha256sum }}",
])("%s is fine", (template) => {
  expect(told(template)).toEqual([]);
});
