{{/*
What Prometheus scrapes of an app: a ServiceMonitor or PodMonitor of its operator. Context: an app's, with "kind" <its kind>,
"monitor" <its settings>, "endpoints" <the key of its endpoints>, "selector" <the labels that it selects, as text>.
*/}}
{{- define "appchart.monitor" -}}
{{- $short := list "port" "path" "interval" "scrapeTimeout" "scheme" -}}
{{- $endpoint := dict -}}
{{- $spec := dict -}}
{{- range $key, $value := omit .monitor "labels" -}}
{{- $_ := set (has $key $short | ternary $endpoint $spec) $key $value -}}
{{- end -}}
{{- if not (index $spec .endpoints) -}}
{{- $_ := set $spec .endpoints (list $endpoint) -}}
{{- end -}}
apiVersion: monitoring.coreos.com/v1
kind: {{ .kind }}
metadata:
  name: {{ include "appchart.fullname" . | quote }}
  namespace: {{ include "appchart.namespace" .root | quote }}
  labels:
    {{- include "appchart.withLabels" (list (include "appchart.labels" .) .monitor.labels) | nindent 4 }}
  {{- with include "appchart.annotations" (dict "root" .root "name" .name) }}
  {{- . | nindent 2 }}
  {{- end }}
spec:
  {{- toYaml $spec | nindent 2 }}
  namespaceSelector:
    matchNames:
      - {{ include "appchart.namespace" .root | quote }}
  selector:
    matchLabels:
      {{- .selector | nindent 6 }}
{{- end }}
