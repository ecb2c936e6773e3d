{{/* The container of an app. Context: a pod's. */}}
{{- define "appchart.container" -}}
{{- $app := .app -}}
name: {{ include "appchart.name" . | quote }}
image: {{ include "appchart.image" . | quote }}
{{- with $app.command }}
command:
  {{- range . }}
  - {{ . | quote }}
  {{- end }}
{{- end }}
{{- with $app.args }}
args:
  {{- range . }}
  - {{ . | quote }}
  {{- end }}
{{- end }}
{{- with include "appchart.env" . | trimAll " \n" }}
env:
  {{- . | nindent 2 }}
{{- end }}
{{- with include "appchart.envFrom" . | trimAll " \n" }}
envFrom:
  {{- . | nindent 2 }}
{{- end }}
{{- with include "appchart.ports" . | fromJsonArray }}
ports:
  {{- range . }}
  - name: {{ .name }}
    containerPort: {{ int64 .port }}
    protocol: TCP
  {{- end }}
{{- end }}
{{- with include "appchart.probes" . | trim }}
{{ . }}
{{- end }}
{{- with $app.resources }}
resources:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $app.securityContext }}
securityContext:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with include "appchart.volumeMounts" . | trimAll " \n" }}
volumeMounts:
  {{- . | nindent 2 }}
{{- end }}
{{- end }}
