{{/*
The volumes of a pod, and where its container sees them. Context: a pod's.
*/}}

{{- define "appchart.volumes" -}}
{{- $context := . -}}
{{- $app := .app -}}
{{- range $config, $settings := $app.config }}
{{- if and $settings $settings.mountPath }}
- name: {{ include "appchart.dnsLabel" (printf "config-%s" $config) | quote }}
  configMap:
    name: {{ include "appchart.configName" (merge (dict "config" $config) $context) | quote }}
    {{- with pick $settings "items" "defaultMode" }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
{{- end }}
{{- end }}
{{- if $app.persistentVolumeClaims }}
{{- include "appchart.claimVolumes" . }}
{{- end }}
{{- if $app.scratch }}
{{- include "appchart.scratchVolumes" . }}
{{- end }}
{{- with $app.volumes }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "appchart.volumeMounts" -}}
{{- $app := .app -}}
{{- range $config, $settings := $app.config }}
{{- if and $settings $settings.mountPath }}
- name: {{ include "appchart.dnsLabel" (printf "config-%s" $config) | quote }}
  mountPath: {{ $settings.mountPath | quote }}
  {{- with $settings.subPath }}
  subPath: {{ . | quote }}
  {{- end }}
  readOnly: true
{{- end }}
{{- end }}
{{- if $app.persistentVolumeClaims }}
{{- include "appchart.claimMounts" . }}
{{- end }}
{{- if $app.scratch }}
{{- include "appchart.scratchMounts" . }}
{{- end }}
{{- with $app.volumeMounts }}
{{ toYaml . }}
{{- end }}
{{- end }}
