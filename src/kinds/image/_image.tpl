{{/*
The image of an app. Context: an app's.
*/}}

{{/* An app without an image tag runs the chart's appVersion, never latest. */}}
{{- define "appchart.imageTag" -}}
{{- (index .root.Values.apps .name).imageTag | default .root.Chart.AppVersion -}}
{{- end }}

{{- define "appchart.image" -}}
{{- $app := index .root.Values.apps .name -}}
{{- if $app.imageDigest -}}
{{- printf "%s@%s" $app.image $app.imageDigest -}}
{{- else -}}
{{- printf "%s:%s" $app.image (include "appchart.imageTag" .) -}}
{{- end -}}
{{- end }}
