{{/*
Liveness and readiness probes of a health check, and a startup probe where one is asked for. What a probe does not
say itself, the health check says; its successThreshold is for readiness alone, as the others take no other than 1.
*/}}
{{- define "appchart.probes" -}}
{{- $app := index .root.Values.apps .name -}}
{{- $check := $app.healthCheck | default dict -}}
{{- $ports := include "appchart.ports" . | fromJsonArray -}}
{{- if and (kindIs "map" $app.healthCheck) (ne $check.enabled false) -}}
{{- $common := omit $check "enabled" "liveness" "readiness" "startup" -}}
{{- $probes := dict
      "livenessProbe" (list (omit $common "successThreshold") $check.liveness)
      "readinessProbe" (list $common $check.readiness) -}}
{{- if kindIs "map" $check.startup -}}
{{- $_ := set $probes "startupProbe" (list (omit $common "successThreshold") $check.startup) -}}
{{- end -}}
{{- range $name, $maps := $probes -}}
{{- $probe := include "appchart.override" $maps | fromJson -}}
{{- if ne $probe.enabled false }}
{{ $name }}:
  httpGet:
    path: {{ $probe.path | default "/health" | quote }}
    {{- if $probe.port }}
    port: {{ int64 $probe.port }}
    {{- else if $ports }}
    port: {{ (first $ports).name }}
    {{- else }}
    {{- fail (printf "apps.%s.healthCheck: the app has no port, so give healthCheck.port" $.name) }}
    {{- end }}
    {{- with $probe.scheme }}
    scheme: {{ . }}
    {{- end }}
  {{- with omit $probe "enabled" "path" "port" "scheme" }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
