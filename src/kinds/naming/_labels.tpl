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

{{/*
The labels of an app's pods. The chart's version is not among them: a new chart would restart every app.
*/}}
{{- define "appchart.podLabels" -}}
{{- $version := include "appchart.imageVersion" . | include "appchart.labelValue" | quote -}}
{{- $own := printf "%s\napp.kubernetes.io/version: %s\n%s" (include "appchart.selectorLabels" .) $version (include "appchart.commonLabels" .) -}}
{{- include "appchart.withLabels" (list $own (index .root.Values.apps .name).podLabels) -}}
{{- end }}

{{- define "appchart.commonLabels" -}}
app.kubernetes.io/component: {{ (index .root.Values.apps .name).type | quote }}
app.kubernetes.io/part-of: {{ .root.Chart.Name | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service | quote }}
{{- end }}

{{/* The labels of an app's objects. */}}
{{- define "appchart.labels" -}}
{{- $chart := include "appchart.chart" .root | quote -}}
{{- $version := include "appchart.imageTag" . | include "appchart.labelValue" | quote -}}
{{- $own := printf "helm.sh/chart: %s\n%s\napp.kubernetes.io/version: %s\n%s" $chart (include "appchart.selectorLabels" .) $version (include "appchart.commonLabels" .) -}}
{{- include "appchart.withLabels" (list $own .root.Values.labels (index .root.Values.apps .name).labels) -}}
{{- end }}

{{/* The labels of what belongs to the chart, not to one app. */}}
{{- define "appchart.chartLabels" -}}
{{- $own := printf "helm.sh/chart: %s\napp.kubernetes.io/instance: %s\napp.kubernetes.io/part-of: %s\napp.kubernetes.io/managed-by: %s" (include "appchart.chart" . | quote) (include "appchart.labelValue" .Release.Name | quote) (quote .Chart.Name) (quote .Release.Service) -}}
{{- include "appchart.withLabels" (list $own .Values.labels) -}}
{{- end }}

{{- define "appchart.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | include "appchart.labelValue" -}}
{{- end }}

{{/*
Our labels with those that values add, later ones winning. What selects pods, and what Helm knows its objects by, stays.
Context: a list of our labels as text, and maps.
*/}}
{{- define "appchart.withLabels" -}}
{{- $own := first . -}}
{{- $added := include "appchart.override" (rest .) | fromJson -}}
{{- range $key, $_ := $added -}}
{{- if has $key (list "app.kubernetes.io/name" "app.kubernetes.io/instance" "app.kubernetes.io/managed-by" "helm.sh/chart") -}}
{{- fail (printf "the label %s is the chart's own: it selects pods, or tells Helm what is its own; take it out of labels and podLabels" $key) -}}
{{- end -}}
{{- end -}}
{{- if $added -}}
{{- $own = include "appchart.override" (list ($own | fromYaml) $added) | fromJson | toYaml -}}
{{- end -}}
{{- $own -}}
{{- end }}

{{/*
The annotations of an object, with what stands above them; empty where there are none. Context: (dict "root" $ "name" <app,
where it is an app's> "annotations" <the object's own, which win>).
*/}}
{{- define "appchart.annotations" -}}
{{- $all := list .root.Values.annotations -}}
{{- with .name -}}
{{- $all = append $all (index $.root.Values.apps .).annotations -}}
{{- end -}}
{{- with append $all .annotations | include "appchart.override" | fromJson -}}
annotations:
  {{- range $key, $value := . }}
  {{ $key | quote }}: {{ $value | quote }}
  {{- end }}
{{- end -}}
{{- end }}
