{{/*
How an app is reached from outside the cluster: its own ingress, and for what that does not say, the chart's.
Carried along with ingress.yaml; the context is that of an app.
*/}}

{{/* "true", or empty. An app without a map under ingress has none, whatever the chart's default. */}}
{{- define "appchart.ingressEnabled" -}}
{{- $ingress := (index .root.Values.apps .name).ingress -}}
{{- if kindIs "map" $ingress -}}
{{- $chart := (.root.Values.ingress).enabled -}}
{{- if ne false (kindIs "invalid" $ingress.enabled | ternary $chart $ingress.enabled) -}}true{{- end -}}
{{- end -}}
{{- end }}

{{/* The hosts, as a JSON list. */}}
{{- define "appchart.ingressHosts" -}}
{{- $ingress := (index .root.Values.apps .name).ingress -}}
{{- if and $ingress.host $ingress.hosts -}}
{{- fail (printf "apps.%s.ingress: both host and hosts are given; set host to null, or hosts to []" .name) -}}
{{- end -}}
{{- $environment := (.root.Values.global).environment -}}
{{- $label := include "appchart.dnsLabel" (list .name $environment | compact | join "-") -}}
{{- $ingress.hosts | default (list ($ingress.host | default (printf "%s.local" $label))) | toJson -}}
{{- end }}

{{/* The TLS entries, as a JSON list. One that names no hosts is for all of them. */}}
{{- define "appchart.ingressTls" -}}
{{- $ingress := (index .root.Values.apps .name).ingress -}}
{{- $hosts := include "appchart.ingressHosts" . | fromJsonArray -}}
{{- $tls := kindIs "invalid" $ingress.tls | ternary (.root.Values.ingress).tls $ingress.tls -}}
{{- if kindIs "map" $tls -}}
{{- $tls = list $tls -}}
{{- end -}}
{{- $entries := list -}}
{{- range $tls -}}
{{- $entries = append $entries (dict "secretName" .secretName "hosts" (.hosts | default $hosts)) -}}
{{- end -}}
{{- toJson $entries -}}
{{- end }}
