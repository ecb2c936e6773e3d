{{/*
The environment of a container.
*/}}

{{/*
The variables of a map as a list in JSON, in the order of their names. One that is null has been taken away.
*/}}
{{- define "appchart.variables" -}}
{{- $variables := list -}}
{{- range $name, $source := . -}}
{{- if kindIs "map" $source -}}
{{- $variables = append $variables (merge (dict "name" $name) $source) -}}
{{- else if not (kindIs "invalid" $source) -}}
{{- $variables = append $variables (dict "name" $name "value" $source) -}}
{{- end -}}
{{- end -}}
{{- $variables | toJson -}}
{{- end }}

{{/*
The environment: a map, in the order of its names, or a list, in its own, which $(NAME) references go by. Templates in
variables that call set, unset or merge, or something that may, get a copy of the values: what one of them changed would
else reach the objects that are rendered later. A copy takes long where a chart has many apps.
Context: a container's.
*/}}
{{- define "appchart.env" -}}
{{- $root := .root -}}
{{- $variables := .container.env -}}
{{- if not (kindIs "slice" $variables) -}}
{{- $variables = include "appchart.variables" $variables | fromJsonArray -}}
{{- end -}}
{{- $texts := toJson $variables -}}
{{- if contains "{{" $texts -}}
{{- $values := $root.Values -}}
{{- if regexMatch "set|erge|tpl|include|template|block" $texts -}}
{{- $values = deepCopy $values -}}
{{- end -}}
{{- $root = dict "Values" $values "Release" (deepCopy $root.Release) "Chart" $root.Chart "Template" $root.Template -}}
{{- end -}}
{{- range $variables }}
- name: {{ .name | quote }}
{{- with .valueFrom }}
  valueFrom:
    {{- toYaml . | nindent 4 }}
{{- else }}
{{- if kindIs "map" .serviceUrl }}
  value: {{ include "appchart.serviceUrl" (dict "root" $root "url" .serviceUrl) | quote }}
{{- else }}
  value: {{ include "appchart.envValue" (dict "root" $root "value" .value) | quote }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/*
The value of a variable as a string. Only a string with an action in it goes through tpl, which is dear and has its
own idea of text. Numbers go by way of JSON: values files hold them as floats, which would print as 1e+06.
*/}}
{{- define "appchart.envValue" -}}
{{- if not (kindIs "string" .value) -}}
{{- toJson .value -}}
{{- else if contains "{{" .value -}}
{{- tpl .value .root -}}
{{- else -}}
{{- .value -}}
{{- end -}}
{{- end }}

{{/* The app's own ConfigMaps come first: where a variable is in several, Kubernetes takes the last. Context: a pod's. */}}
{{- define "appchart.envFrom" -}}
{{- $context := . -}}
{{- $app := .app -}}
{{- range $config, $settings := $app.config }}
{{- if and $settings (eq $settings.envFrom true) }}
- configMapRef:
    name: {{ include "appchart.configName" (merge (dict "config" $config) $context) | quote }}
{{- end }}
{{- end }}
{{- range $app.envFrom }}
{{ list . | toYaml }}
{{- end }}
{{- end }}
