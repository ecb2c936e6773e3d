/**
 * Writes src/kinds/app/_app_types.gen.tpl: what the templates ask of a type of app, out of src/model/app_types.json.
 *
 *   node tools/codegen/app_types.mjs
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = new URL("../../", import.meta.url);
export const APP_TYPES_FILE = "src/kinds/app/_app_types.gen.tpl";

/** The text of the template. */
export function appTypesTemplate() {
  const types = Object.entries(
    JSON.parse(readFileSync(new URL("src/model/app_types.json", ROOT), "utf8")),
  );
  const field = (name) =>
    `get (dict ${types.map(([type, record]) => `"${type}" "${record[name]}"`).join(" ")}) (index .root.Values.apps .name).type`;
  return `\
{{/* What each type of app is. Context: an app's. */}}

{{/* The kind that runs the app's pods. */}}
{{- define "appchart.workload" -}}
{{- $app := index .root.Values.apps .name -}}
{{- if kindIs "map" $app.statefulSet -}}
StatefulSet
{{- else if kindIs "map" $app.daemonSet -}}
DaemonSet
{{- else -}}
{{- ${field("workload")} -}}
{{- end -}}
{{- end }}

{{/* "true" where the Service that bears the app's name leads to its pods, or empty. */}}
{{- define "appchart.serves" -}}
{{- $serves := ${field("serves")} -}}
{{- $service := (index .root.Values.apps .name).service -}}
{{- if and (ne $serves "never") (kindIs "map" $service) -}}
{{- if ne $service.enabled false -}}
true
{{- end -}}
{{- else if eq $serves "always" -}}
true
{{- else if eq $serves "with-ingress" -}}
{{- $app := index .root.Values.apps .name -}}
{{- $reached := "" -}}
{{- if or (kindIs "map" $app.ingress) (kindIs "map" $app.ingresses) -}}
{{- $reached = include "appchart.ingresses" . | fromJsonArray | empty | ternary "" "true" -}}
{{- end -}}
{{- range list $app.httpRoute $app.grpcRoute -}}
{{- if kindIs "map" . -}}
{{- if ne .enabled false -}}
{{- $reached = "true" -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- $reached -}}
{{- end -}}
{{- end }}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const checkedIn = fileURLToPath(new URL(APP_TYPES_FILE, ROOT));
  const { values } = parseArgs({ options: { out: { type: "string", default: checkedIn } } });
  writeFileSync(values.out, appTypesTemplate());
}
