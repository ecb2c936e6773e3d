{{/*
An app's own ConfigMaps. What each holds is in files/<app>/<config>/data and .../binaryData, and in the values, which
win. Context: an app's, with "config" <the key in .Values.apps.<app>.config>.
*/}}

{{/* Of an immutable one it goes with what it holds. */}}
{{- define "appchart.configName" -}}
{{- $name := printf "%s-%s" (include "appchart.fullname" .) .config -}}
{{- if eq (index .root.Values.apps .name "config" .config).immutable true -}}
{{- $name = printf "%s-%s" $name (include "appchart.configData" . | sha256sum | trunc 8) -}}
{{- end -}}
{{- include "appchart.dnsLabel" $name -}}
{{- end }}

{{/* The members data and binaryData of a ConfigMap. */}}
{{- define "appchart.configData" -}}
{{- $root := .root -}}
{{- $folder := printf "files/%s/%s" .name .config -}}
{{- $own := (index $root.Values.apps .name "config" .config).data | default dict -}}
{{- $data := dict -}}
{{- range $path, $_ := $root.Files.Glob (printf "%s/data/*" $folder) -}}
{{- $_ := set $data (base $path) ($root.Files.Get $path) -}}
{{- end -}}
{{- $data = include "appchart.override" (list $data $own) | fromJson -}}
{{- with $data -}}
data:
  {{- range $key, $value := . }}
  {{- /* Helm deletes <no value> from all that it renders. */}}
  {{ $key | quote }}: {{ quote $value | replace "<no value>" "<no\\u0020value>" }}
  {{- end }}
{{- end }}
{{- with $root.Files.Glob (printf "%s/binaryData/*" $folder) }}
binaryData:
  {{- range $path, $_ := . }}
  {{- if not (hasKey $own (base $path)) }}
  {{ base $path | quote }}: {{ $root.Files.Get $path | b64enc }}
  {{- end }}
  {{- end }}
{{- end }}
{{- end }}

{{/* What changes whenever one of the app's ConfigMaps does, so that its pods are replaced. */}}
{{- define "appchart.configChecksum" -}}
{{- $app := . -}}
{{- $all := list -}}
{{- range $config, $_ := (index .root.Values.apps .name).config -}}
{{- if kindIs "map" . -}}
{{- $all = append $all (include "appchart.configData" (merge (dict "config" $config) $app)) -}}
{{- end -}}
{{- end -}}
{{- with $all -}}
{{- join "\n" . | sha256sum -}}
{{- end -}}
{{- end }}
