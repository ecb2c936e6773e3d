{{/*
The claims of an app: what their specs are, and what a pod says of them. A StatefulSet has templates of claims, and each of
its pods claims of its own.
*/}}

{{/* The name of a claim of the chart's. Context: an app's, with "claim" <the key in persistentVolumeClaims>. */}}
{{- define "appchart.claimName" -}}
{{- include "appchart.dnsLabel" (printf "%s-%s" (include "appchart.fullname" .) .claim) -}}
{{- end }}

{{/* The spec of a claim. Context: its settings. */}}
{{- define "appchart.claimSpec" -}}
{{- if .spec -}}
{{- toYaml .spec -}}
{{- else -}}
accessModes:
  {{- .accessModes | default (list "ReadWriteOnce") | toYaml | nindent 2 }}
{{- if not (kindIs "invalid" .storageClassName) }}
storageClassName: {{ .storageClassName | quote }}
{{- end }}
resources:
  requests:
    storage: {{ .size | quote }}
{{- end -}}
{{- end }}

{{/* The volumes of a pod that are claims. Context: a pod's. */}}
{{- define "appchart.claimVolumes" -}}
{{- $context := . -}}
{{- if ne (include "appchart.workload" .) "StatefulSet" -}}
{{- range $claim, $settings := .app.persistentVolumeClaims }}
{{- if $settings }}
- name: {{ $claim | quote }}
  persistentVolumeClaim:
    claimName: {{ $settings.existingClaim | default (include "appchart.claimName" (merge (dict "claim" $claim) $context)) | quote }}
{{- end }}
{{- end }}
{{- end -}}
{{- end }}

{{/* Where the container sees them. Context: a pod's. */}}
{{- define "appchart.claimMounts" -}}
{{- range $claim, $settings := .app.persistentVolumeClaims }}
{{- if and $settings $settings.mountPath }}
- name: {{ $claim | quote }}
  mountPath: {{ $settings.mountPath | quote }}
  {{- with $settings.subPath }}
  subPath: {{ . | quote }}
  {{- end }}
  {{- if $settings.readOnly }}
  readOnly: true
  {{- end }}
{{- end }}
{{- end }}
{{- end }}

{{/* The claims that each pod of a StatefulSet gets. They cannot be changed, so their labels are those that never do. Context: an app's. */}}
{{- define "appchart.claimTemplates" -}}
{{- $context := . -}}
{{- range $claim, $settings := (index .root.Values.apps .name).persistentVolumeClaims }}
{{- if $settings }}
- apiVersion: v1
  kind: PersistentVolumeClaim
  metadata:
    name: {{ $claim | quote }}
    labels:
      {{- include "appchart.selectorLabels" $context | nindent 6 }}
  spec:
    {{- include "appchart.claimSpec" $settings | nindent 4 }}
{{- end }}
{{- end }}
{{- end }}
