{{/*
Names, labels, namespace and image: what every object of an app needs.
An app's helpers take (dict "root" $ "name" <the app's key in .Values.apps>); so do the ones that a value of
env may include. The others take the chart's root context.
*/}}

{{/* A DNS-1123 label. Longer than 63, it is cut, and a hash of all of it keeps it from meeting another. */}}
{{- define "appchart.dnsLabel" -}}
{{- $label := . | lower | replace "_" "-" | replace "." "-" -}}
{{- if gt (len $label) 63 -}}
{{- $label = printf "%s-%s" ($label | trunc 54 | trimSuffix "-") (sha256sum $label | trunc 8) -}}
{{- end -}}
{{- $label -}}
{{- end }}

{{/* What a label may hold: a version such as 1.0+build has characters that it may not. */}}
{{- define "appchart.labelValue" -}}
{{- regexReplaceAll "[^-._a-zA-Z0-9]" (toString .) "_" | trunc 63 | trimAll "-._" -}}
{{- end }}

{{/* The app's own name in the cluster, the same in every release. */}}
{{- define "appchart.name" -}}
{{- include "appchart.dnsLabel" .name -}}
{{- end }}

{{/* The name of the app's objects in this release. */}}
{{- define "appchart.fullname" -}}
{{- $app := required (printf "there is no app %s under .Values.apps" .name) (index .root.Values.apps .name) -}}
{{- $app.fullnameOverride | default (include "appchart.dnsLabel" (printf "%s-%s" .root.Release.Name .name)) -}}
{{- end }}

{{/* A Service is named stricter than the rest (DNS-1035): not with a digit first. */}}
{{- define "appchart.serviceName" -}}
{{- $name := include "appchart.fullname" . -}}
{{- if regexMatch "^[0-9]" $name -}}
{{- $name = include "appchart.dnsLabel" (printf "svc-%s" $name) -}}
{{- end -}}
{{- $name -}}
{{- end }}

{{/* Where the objects go: global.namespace, else the namespace of the release. */}}
{{- define "appchart.namespace" -}}
{{- (.Values.global).namespace | default .Release.Namespace -}}
{{- end }}

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

{{/* Empty for an app that runs as its namespace's default service account. */}}
{{- define "appchart.serviceAccountName" -}}
{{- with (index .root.Values.apps .name).serviceAccount -}}
{{- .name | default (include "appchart.fullname" $) -}}
{{- end -}}
{{- end }}

{{/*
What makes an object of a job's a hook, so that it is there before the rest of the release; nothing where the job
runs as a plain Job. Context: an app's, with "weight" for Helm and "wave" for Argo CD. Helm's hooks and Argo CD's do
not meet: Argo CD leaves Helm's alone where it finds its own.
*/}}
{{- define "appchart.hook" -}}
{{- $runAs := (index .root.Values.apps .name).runAs -}}
{{- if or (eq $runAs "hook") (eq $runAs "helm-hook") }}
helm.sh/hook: pre-install,pre-upgrade
helm.sh/hook-weight: {{ .weight | quote }}
helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
{{- end }}
{{- if or (eq $runAs "hook") (eq $runAs "argo-hook") }}
argocd.argoproj.io/hook: PreSync
argocd.argoproj.io/hook-delete-policy: BeforeHookCreation,HookSucceeded
{{- end }}
{{- if ne $runAs "job" }}
argocd.argoproj.io/sync-wave: {{ .wave | quote }}
{{- end }}
{{- end }}

{{/* What selects an app's pods. It cannot be changed after the first install, so it holds nothing that changes. */}}
{{- define "appchart.selectorLabels" -}}
app.kubernetes.io/name: {{ include "appchart.name" . | quote }}
app.kubernetes.io/instance: {{ include "appchart.labelValue" .root.Release.Name | quote }}
{{- end }}

{{/* The labels of an app's pods. The chart's version is not among them: a new chart would restart every app. */}}
{{- define "appchart.podLabels" -}}
{{ include "appchart.selectorLabels" . }}
app.kubernetes.io/version: {{ include "appchart.imageTag" . | include "appchart.labelValue" | quote }}
app.kubernetes.io/component: {{ (index .root.Values.apps .name).type | quote }}
app.kubernetes.io/part-of: {{ .root.Chart.Name | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service | quote }}
{{- end }}

{{/* The labels of an app's objects. */}}
{{- define "appchart.labels" -}}
helm.sh/chart: {{ include "appchart.chart" .root | quote }}
{{ include "appchart.podLabels" . }}
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

{{/*
A list of maps as one, in JSON: later ones win key by key, and null takes a key away.
Not merge or mergeOverwrite, for which 0, false and "" are no values.
*/}}
{{- define "appchart.override" -}}
{{- $merged := dict -}}
{{- range . -}}
{{- range $key, $value := . -}}
{{- if kindIs "invalid" $value -}}
{{- $_ := unset $merged $key -}}
{{- else -}}
{{- $_ := set $merged $key $value -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- toJson $merged -}}
{{- end }}
