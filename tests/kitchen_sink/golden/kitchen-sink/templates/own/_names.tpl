{{- define "kitchen-sink.quota" -}}
{{ include "appchart.fullname" (dict "root" . "name" "public_api") }}-quota
{{- end }}
