{{/*
How an app is reached from outside the cluster: its Ingresses, and for what they do not say, the chart's defaults.
Carried along with ingress.yaml. Where the context is that of an Ingress, it is an app's with an item of appchart.ingresses.
*/}}

{{/*
The Ingresses of an app that are not switched off, as a list in JSON: "ingress" <its settings>, "key" <its name among the
further ones, or "">, "at" <where it is below .Values.apps.<app>>. An app without a map under ingress has none there, whatever
the chart's default. Context: an app's.
*/}}
{{- define "appchart.ingresses" -}}
{{- $app := index .root.Values.apps .name -}}
{{- $all := list (dict "ingress" $app.ingress "key" "" "at" "ingress") -}}
{{- range $key, $own := $app.ingresses -}}
{{- $all = append $all (dict "ingress" $own "key" $key "at" (printf "ingresses.%s" $key)) -}}
{{- end -}}
{{- $chart := (.root.Values.ingress).enabled -}}
{{- $on := list -}}
{{- range $all -}}
{{- if kindIs "map" .ingress -}}
{{- if ne false (kindIs "invalid" .ingress.enabled | ternary $chart .ingress.enabled) -}}
{{- $on = append $on . -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- toJson $on -}}
{{- end }}

{{/* Its hosts, each with its paths, as a list in JSON. Context: that of an Ingress. */}}
{{- define "appchart.ingressRules" -}}
{{- $ingress := .ingress -}}
{{- if and $ingress.host $ingress.hosts -}}
{{- fail (printf "apps.%s.%s: both host and hosts are given; set host to null, or hosts to []" .name .at) -}}
{{- end -}}
{{- $paths := $ingress.paths | default (list (dict "path" "/")) -}}
{{- $rules := list -}}
{{- range $ingress.rules -}}
{{- $rules = append $rules (dict "host" .host "paths" (.paths | default (list (dict "path" "/")))) -}}
{{- end -}}
{{- if not $rules -}}
{{- $environment := (.root.Values.global).environment -}}
{{- $label := include "appchart.dnsLabel" (list .name .key $environment | compact | join "-") -}}
{{- range $ingress.hosts | default (list ($ingress.host | default (printf "%s.local" $label))) -}}
{{- $rules = append $rules (dict "host" . "paths" $paths) -}}
{{- end -}}
{{- else if or $ingress.host $ingress.hosts $ingress.paths -}}
{{- fail (printf "apps.%s.%s: rules is given beside host, hosts or paths; set those to null, or rules" .name .at) -}}
{{- end -}}
{{- toJson $rules -}}
{{- end }}

{{/* The TLS entries, as a list in JSON. One that names no hosts is for all of them. Context: that of an Ingress. */}}
{{- define "appchart.ingressTls" -}}
{{- $hosts := list -}}
{{- range include "appchart.ingressRules" . | fromJsonArray -}}
{{- $hosts = append $hosts .host -}}
{{- end -}}
{{- $tls := kindIs "invalid" .ingress.tls | ternary (.root.Values.ingress).tls .ingress.tls -}}
{{- if kindIs "map" $tls -}}
{{- $tls = list $tls -}}
{{- end -}}
{{- $entries := list -}}
{{- range $tls -}}
{{- $entries = append $entries (dict "secretName" .secretName "hosts" (.hosts | default (uniq $hosts))) -}}
{{- end -}}
{{- toJson $entries -}}
{{- end }}

{{/*
The port that a path leads to, by name where it says one: http where it says nothing.
Context: that of an Ingress, with "ports" <those of the Service> and "path" <the path>.
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
{{- fail (printf "apps.%s.%s: the app's Service has no port %v for %s" .name .at ($wanted | default "http") .path.path) -}}
{{- end -}}
{{- $found -}}
{{- end }}
