{{/* The spec of a Job. Context: a pod's, with "job" <the settings of the Job>. */}}
{{- define "appchart.jobSpec" -}}
{{- range $key, $value := omit .job "restartPolicy" }}
{{- if not (kindIs "invalid" $value) }}
{{ $key }}: {{ int64 $value }}
{{- end }}
{{- end }}
template:
  metadata:
    labels:
      {{- include "appchart.podLabels" . | nindent 6 }}
    {{- with include "appchart.podAnnotations" . }}
    annotations:
      {{- . | nindent 6 }}
    {{- end }}
  spec:
    {{- include "appchart.podSpec" . | nindent 4 }}
{{- end }}
