{{/* What each type of app is. Context: an app's. */}}

{{/* The kind that runs the app's pods. */}}
{{- define "appchart.workload" -}}
{{- $app := index .root.Values.apps .name -}}
{{- if kindIs "map" $app.statefulSet -}}
StatefulSet
{{- else if kindIs "map" $app.daemonSet -}}
DaemonSet
{{- else -}}
{{- get (dict "external-api" "Deployment" "internal-api" "Deployment" "worker" "Deployment" "job" "Job" "cron-job" "CronJob") (index .root.Values.apps .name).type -}}
{{- end -}}
{{- end }}

{{/* "true" where the Service that bears the app's name leads to its pods, or empty. */}}
{{- define "appchart.serves" -}}
{{- $serves := get (dict "external-api" "always" "internal-api" "always" "worker" "with-ingress" "job" "never" "cron-job" "never") (index .root.Values.apps .name).type -}}
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
