{{/* The name of the headless Service of an app's StatefulSet, which cannot be changed. Context: an app's. */}}
{{- define "appchart.headlessName" -}}
{{- include "appchart.dnsLabel" (printf "%s-headless" (include "appchart.serviceName" .)) -}}
{{- end }}
