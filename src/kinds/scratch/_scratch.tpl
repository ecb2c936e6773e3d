{{/*
Folders that are empty when the pod starts. Each is a volume, called as the template says and model/names.ts does.
*/}}

{{/* The name of the volume at a path. */}}
{{- define "appchart.scratchName" -}}
{{- include "appchart.dnsLabel" (printf "scratch%s" (regexReplaceAll "[^a-zA-Z0-9]+" . "-")) | trimSuffix "-" -}}
{{- end }}

{{/* Context: a pod's. */}}
{{- define "appchart.scratchVolumes" -}}
{{- range $path, $size := .app.scratch }}
{{- if $size }}
- name: {{ include "appchart.scratchName" $path | quote }}
  emptyDir:
    sizeLimit: {{ $size | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/* Context: a pod's. */}}
{{- define "appchart.scratchMounts" -}}
{{- range $path, $size := .app.scratch }}
{{- if $size }}
- name: {{ include "appchart.scratchName" $path | quote }}
  mountPath: {{ $path | quote }}
{{- end }}
{{- end }}
{{- end }}
