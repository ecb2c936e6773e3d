{{/*
Liveness and readiness probes of a health check, and a startup probe where one is asked for. What a probe does not
say itself, the health check says; its successThreshold is for readiness alone, as the others take no other than 1, and
readiness takes no terminationGracePeriodSeconds.
*/}}
{{- define "appchart.probes" -}}
{{- $app := index .root.Values.apps .name -}}
{{- $check := $app.healthCheck | default dict -}}
{{- if and (kindIs "map" $app.healthCheck) (ne $check.enabled false) -}}
{{- $common := omit $check "enabled" "liveness" "readiness" "startup" -}}
{{- $probes := dict
      "livenessProbe" (list (omit $common "successThreshold") $check.liveness)
      "readinessProbe" (list (omit $common "terminationGracePeriodSeconds") $check.readiness) -}}
{{- if kindIs "map" $check.startup -}}
{{- $_ := set $probes "startupProbe" (list (omit $common "successThreshold") $check.startup) -}}
{{- end -}}
{{- $context := dict "ports" (include "appchart.ports" . | fromJsonArray) "name" .name -}}
{{- range $name, $maps := $probes -}}
{{- $own := last $maps | default dict -}}
{{- $common := first $maps -}}
{{- $handler := include "appchart.handlerOf" (set $context "probe" $common) | default "http" -}}
{{- with include "appchart.handlerOf" (set $context "probe" $own) -}}
{{- if ne . $handler -}}
{{- $common = omit $common "path" "port" "scheme" "host" "httpHeaders" "grpc" "tcpSocket" "exec" -}}
{{- end -}}
{{- $handler = . -}}
{{- end -}}
{{- $probe := include "appchart.override" (list $common $own) | fromJson -}}
{{- if ne $probe.enabled false }}
{{ $name }}:
  {{- include "appchart.handler" (set (set $context "probe" $probe) "handler" $handler) | nindent 2 }}
  {{- with omit $probe "enabled" "path" "port" "scheme" "host" "httpHeaders" "grpc" "tcpSocket" "exec" }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* The handler that a map names: http, grpc, tcpSocket or exec; empty where it names none. Context: with "probe". */}}
{{- define "appchart.handlerOf" -}}
{{- $named := list -}}
{{- range list "grpc" "tcpSocket" "exec" -}}
{{- if kindIs "map" (index $.probe .) -}}
{{- $named = append $named . -}}
{{- end -}}
{{- end -}}
{{- range list "path" "port" "scheme" "host" "httpHeaders" -}}
{{- if not (kindIs "invalid" (index $.probe .)) -}}
{{- $named = append $named "http" -}}
{{- end -}}
{{- end -}}
{{- $named = uniq $named -}}
{{- if gt (len $named) 1 -}}
{{- fail (printf "apps.%s.healthCheck: a probe has one handler, but %s are given; set the others to null" .name (join " and " $named)) -}}
{{- end -}}
{{- join "" $named -}}
{{- end }}

{{/* A handler with its settings. Context: (dict "ports" <the app's> "name" <app> "probe" <probe> "handler" <its handler>). */}}
{{- define "appchart.handler" -}}
{{- $probe := .probe -}}
{{- $given := eq .handler "http" | ternary $probe (index $probe .handler) -}}
{{- $port := $given.port -}}
{{- if ne .handler "exec" -}}
{{- $named := dict -}}
{{- range .ports -}}
{{- $_ := set $named .name .containerPort -}}
{{- end -}}
{{- $port = $port | default "http" -}}
{{- if not (kindIs "string" $port) -}}
{{- $port = int64 $port -}}
{{- else if not (hasKey $named $port) -}}
{{- fail (printf "apps.%s.healthCheck: the app has no port %s, so name one that it has" .name $port) -}}
{{- else if eq .handler "grpc" -}}
{{- $port = index $named $port | int64 -}}
{{- end -}}
{{- end -}}
{{- if eq .handler "http" -}}
httpGet:
  path: {{ $probe.path | default "/health" | quote }}
  port: {{ toJson $port }}
  {{- with pick $probe "scheme" "host" "httpHeaders" }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- else if eq .handler "exec" -}}
exec:
  {{- toYaml $given | nindent 2 }}
{{- else -}}
{{ .handler }}:
  port: {{ toJson $port }}
  {{- with omit $given "port" }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end -}}
{{- end }}
