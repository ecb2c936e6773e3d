{{/* What an app's pods are made from, for whatever kind runs them. Context: a pod's. */}}
{{- define "appchart.podTemplate" -}}
metadata:
  labels:
    {{- include "appchart.podLabels" . | nindent 4 }}
  {{- with include "appchart.podAnnotations" . }}
  annotations:
    {{- . | nindent 4 }}
  {{- end }}
spec:
  {{- include "appchart.podSpec" . | nindent 2 }}
{{- end }}
