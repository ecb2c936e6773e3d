{{/*
The names of an app's objects.
An app's helpers take (dict "root" $ "name" <the app's key in .Values.apps>); so do the ones that a value of
env may include. The others take the chart's root context.
*/}}

{{/* A DNS-1123 label. Longer than 63, it is cut, and a hash of all of it keeps it from meeting another. */}}
{{- define "appchart.dnsLabel" -}}
{{- include "appchart.cutLabel" (list . 63) -}}
{{- end }}

{{/* The same with another length. Context: (list <name> <the longest>). */}}
{{- define "appchart.cutLabel" -}}
{{- $label := first . | lower | replace "_" "-" | replace "." "-" -}}
{{- $longest := last . -}}
{{- if gt (len $label) $longest -}}
{{- $label = printf "%s-%s" ($label | trunc (sub $longest 9 | int) | trimSuffix "-") (sha256sum $label | trunc 8) -}}
{{- end -}}
{{- $label -}}
{{- end }}

{{/*
What tells charts of one release apart: the name of a subchart, which is its alias where it has one. Empty for a chart
that is installed itself, whose objects and selectors have always done without. Context: the chart's.
*/}}
{{- define "appchart.subchart" -}}
{{- if not .Chart.IsRoot -}}
{{- include "appchart.dnsLabel" .Chart.Name | trimAll "-" -}}
{{- end -}}
{{- end }}

{{/* The app's own name in the cluster, the same in every release. */}}
{{- define "appchart.name" -}}
{{- include "appchart.dnsLabel" .name -}}
{{- end }}

{{/* The name of the app's objects in this release. */}}
{{- define "appchart.fullname" -}}
{{- $app := required (printf "there is no app %s under .Values.apps" .name) (index .root.Values.apps .name) -}}
{{- $parts := list .root.Release.Name (include "appchart.subchart" .root) .name | compact -}}
{{- $app.fullnameOverride | default (include "appchart.dnsLabel" (join "-" $parts)) -}}
{{- end }}

{{/* The name of an object that names its own pods or Jobs after itself, and their label: 52 leave room for what it adds. */}}
{{- define "appchart.shortName" -}}
{{- include "appchart.cutLabel" (list (include "appchart.fullname" .) 52) -}}
{{- end }}

{{/* A Service is named stricter than the rest (DNS-1035): not with a digit first. */}}
{{- define "appchart.serviceName" -}}
{{- $name := include "appchart.fullname" . -}}
{{- if regexMatch "^[0-9]" $name -}}
{{- $name = include "appchart.dnsLabel" (printf "svc-%s" $name) -}}
{{- end -}}
{{- $name -}}
{{- end }}

{{/* Where the objects go: the namespace of the release, unless the values name another. */}}
{{- define "appchart.namespace" -}}
{{- .Values.namespaceOverride | default .Release.Namespace -}}
{{- end }}
