{{/* The spec of a Job. Context: a pod's, with "job" <the settings of the Job>. */}}
{{- define "appchart.jobSpec" -}}
{{- with omit .job "restartPolicy" }}
{{ toYaml . }}
{{- end }}
template:
  {{- include "appchart.podTemplate" . | nindent 2 }}
{{- end }}
