import { expect, test } from "@jest/globals";
import { manifest } from "../../testing/apps.js";
import { checkTemplateActions } from "./template_actions.js";

const told = (name: string, data: Readonly<Record<string, string>>) =>
  checkTemplateActions(manifest("v1", "ConfigMap", name, { data })).map(
    ({ severity, path }) => `${severity ?? ""} ${path}`,
  );

test.each<[string, Readonly<Record<string, string>>, string[]]>([
  ["{{ .Release.Name }}-flags", {}, ["error line 1: metadata.name"]],
  ["a", { url: "http://{{ .Release.Name }}-api" }, ["warning line 1: data.url"]],
  ["a", { "a.b": '{{ include "x.name" . }}' }, ['warning line 1: data["a.b"]']],
  ["a", { env: "{{- if .Values.global.environment }}" }, ["warning line 1: data.env"]],
  ["a", { alert: "{{ $labels.instance }} is {{ .Value }}" }, []],
  ["a", { secret: "{{ .password | b64dec }}", brackets: "{ { .Release } }" }, []],
])("%s %j", (name, data, want) => {
  expect(told(name, data)).toEqual(want);
});
