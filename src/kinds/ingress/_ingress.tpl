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

{{/*
The port that a path leads to, by name where it says one: http where it says nothing.
Context: (dict "ports" <those of the Service> "path" <the path> "name" <app>).
*/}}
{{- define "appchart.ingressBackend" -}}
{{- $wanted := .path.port -}}
{{- $found := "" -}}
{{- range .ports -}}
{{- if kindIs "invalid" $wanted -}}
{{- if eq .name "http" -}}
{{- $found = int64 .servicePort | printf "number: %d" -}}
{{- end -}}
{{- else if eq (toString $wanted) .name -}}
{{- $found = quote .name | printf "name: %s" -}}
{{- else if eq (toString $wanted) (int64 .servicePort | toString) -}}
{{- $found = int64 .servicePort | printf "number: %d" -}}
{{- end -}}
{{- end -}}
{{- if not $found -}}
{{- fail (printf "apps.%s.ingress.paths: the app's Service has no port %v for %s" .name ($wanted | default "http") .path.path) -}}
{{- end -}}
{{- $found -}}
{{- end }}
