{{/*
The labels of objects. Context: an app's, or the chart's root context where they are for the chart.
*/}}

{{/* What a label may hold: a version such as 1.0+build has characters that it may not. */}}
{{- define "appchart.labelValue" -}}
{{- regexReplaceAll "[^-._a-zA-Z0-9]" (toString .) "_" | trunc 63 | trimAll "-._" -}}
{{- end }}

{{/*
The app's name among all of its release: <subchart>.<app> in a subchart. No app's name has a dot, so that the names of
two subcharts cannot meet.
*/}}
{{- define "appchart.nameInRelease" -}}
{{- $name := list (include "appchart.subchart" .root) (include "appchart.name" .) | compact | join "." -}}
{{- if gt (len $name) 63 -}}
{{- $name = printf "%s-%s" ($name | trunc 54 | trimAll "-.") (sha256sum $name | trunc 8) -}}
{{- end -}}
{{- $name -}}
{{- end }}

{{/* What selects an app's pods. It cannot be changed after the first install, so it holds nothing that changes. */}}
{{- define "appchart.selectorLabels" -}}
app.kubernetes.io/name: {{ include "appchart.nameInRelease" . | quote }}
app.kubernetes.io/instance: {{ include "appchart.labelValue" .root.Release.Name | quote }}
{{- end }}

{{/* The labels of an app's pods. The chart's version is not among them: a new chart would restart every app. */}}
{{- define "appchart.podLabels" -}}
{{ include "appchart.selectorLabels" . }}
app.kubernetes.io/version: {{ include "appchart.imageVersion" . | include "appchart.labelValue" | quote }}
{{ include "appchart.commonLabels" . }}
{{- end }}

{{- define "appchart.commonLabels" -}}
app.kubernetes.io/component: {{ (index .root.Values.apps .name).type | quote }}
app.kubernetes.io/part-of: {{ .root.Chart.Name | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service | quote }}
{{- end }}

{{/* The labels of an app's objects. */}}
{{- define "appchart.labels" -}}
helm.sh/chart: {{ include "appchart.chart" .root | quote }}
{{ include "appchart.selectorLabels" . }}
app.kubernetes.io/version: {{ include "appchart.imageTag" . | include "appchart.labelValue" | quote }}
{{ include "appchart.commonLabels" . }}
{{- end }}

{{/* The labels of what belongs to the chart, not to one app. */}}
{{- define "appchart.chartLabels" -}}
helm.sh/chart: {{ include "appchart.chart" . | quote }}
app.kubernetes.io/instance: {{ include "appchart.labelValue" .Release.Name | quote }}
app.kubernetes.io/part-of: {{ .Chart.Name | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service | quote }}
{{- end }}

{{- define "appchart.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | include "appchart.labelValue" -}}
{{- end }}
