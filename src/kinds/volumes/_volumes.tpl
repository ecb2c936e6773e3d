{{/*
The volumes of a pod, and where its container sees them. Context: an app's.
*/}}

{{- define "appchart.volumes" -}}
{{- $context := . -}}
{{- $app := index .root.Values.apps .name -}}
{{- range $config, $settings := $app.config }}
{{- if and $settings $settings.mountPath }}
- name: {{ include "appchart.dnsLabel" (printf "config-%s" $config) | quote }}
  configMap:
    name: {{ include "appchart.configName" (merge (dict "config" $config) $context) | quote }}
{{- end }}
{{- end }}
{{- range $app.volumes }}
{{- $volume := . }}
{{- with .secret }}
{{- $name := include "appchart.secretName" (merge (dict "secret" .secretName) $context) }}
{{- $volume = set (omit $volume "secret") "secret" (set (omit . "secretName") "secretName" $name) }}
{{- end }}
{{- with .csi }}
{{- with (.volumeAttributes).secretProviderClass }}
{{- $name := include "appchart.secretName" (merge (dict "secret" .) $context) }}
{{- $attributes := set (omit $volume.csi.volumeAttributes "secretProviderClass") "secretProviderClass" $name }}
{{- $volume = set (omit $volume "csi") "csi" (set (omit $volume.csi "volumeAttributes") "volumeAttributes" $attributes) }}
{{- end }}
{{- end }}
{{ list $volume | toYaml }}
{{- end }}
{{- end }}

{{- define "appchart.volumeMounts" -}}
{{- $app := index .root.Values.apps .name -}}
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
{{- with $app.volumeMounts }}
{{ toYaml . }}
{{- end }}
{{- end }}
