{{/*
The ConfigMaps of an app: its own, and those that the chart has for all. What one holds is in files/<app>/<config>/data and
.../binaryData, or in shared-files/<config>, and in the values, which win.
Context: an app's, with "config" <the key in .Values.apps.<app>.config, or in .Values.config>.
*/}}

{{/* "true" where the app does not leave out what the chart has of this name, or empty. */}}
{{- define "appchart.inheritsConfig" -}}
{{- $inherit := ((index .root.Values.apps .name).inherit | default dict).config -}}
{{- $omitted := kindIs "map" $inherit | ternary $inherit dict | dig "omit" list -}}
{{- if and (ne (toJson $inherit) "false") (not (has .config $omitted)) -}}
true
{{- end -}}
{{- end }}

{{/*
Its settings, in JSON. Empty where the app has none of this name: of the chart's it takes those that its container sees,
and those that it names.
*/}}
{{- define "appchart.configSettings" -}}
{{- $shared := dict -}}
{{- if include "appchart.inheritsConfig" . -}}
{{- $shared = get (.root.Values.config | default dict) .config -}}
{{- end -}}
{{- $own := get ((index .root.Values.apps .name).config | default dict) .config -}}
{{- if and (kindIs "map" $shared) (kindIs "map" $own) -}}
{{- include "appchart.mergedFields" (list $shared $own) -}}
{{- else if kindIs "map" $own -}}
{{- toJson $own -}}
{{- else if kindIs "map" $shared -}}
{{- if or $shared.mountPath (eq $shared.envFrom true) -}}
{{- toJson $shared -}}
{{- end -}}
{{- end -}}
{{- end }}

{{/* The settings of all by name, in JSON. Context: an app's. */}}
{{- define "appchart.configs" -}}
{{- $context := . -}}
{{- $configs := dict -}}
{{- $own := (index .root.Values.apps .name).config | default dict -}}
{{- range $config := concat (keys $own) (.root.Values.config | default dict | keys) | uniq -}}
{{- with include "appchart.configSettings" (merge (dict "config" $config) $context) -}}
{{- $_ := fromJson . | set $configs $config -}}
{{- end -}}
{{- end -}}
{{- toJson $configs -}}
{{- end }}

{{/* Of an immutable one it goes with what it holds. */}}
{{- define "appchart.configName" -}}
{{- $name := printf "%s-%s" (include "appchart.fullname" .) .config -}}
{{- if eq (include "appchart.configSettings" . | fromJson).immutable true -}}
{{- $name = printf "%s-%s" $name (include "appchart.configData" . | sha256sum | trunc 8) -}}
{{- end -}}
{{- include "appchart.dnsLabel" $name -}}
{{- end }}

{{/* The members data and binaryData of a ConfigMap. */}}
{{- define "appchart.configData" -}}
{{- $root := .root -}}
{{- $folders := list (printf "files/%s/%s" .name .config) -}}
{{- if include "appchart.inheritsConfig" . -}}
{{- $folders = append $folders (printf "shared-files/%s" .config) -}}
{{- end -}}
{{- $own := (include "appchart.configSettings" . | fromJson).data | default dict -}}
{{- $data := dict -}}
{{- range $folders -}}
{{- range $path, $_ := $root.Files.Glob (printf "%s/data/*" .) -}}
{{- $_ := set $data (base $path) ($root.Files.Get $path) -}}
{{- end -}}
{{- end -}}
{{- $data = include "appchart.override" (list $data $own) | fromJson -}}
{{- with $data -}}
data:
  {{- range $key, $value := . }}
  {{- /* Helm deletes <no value> from all that it renders. */}}
  {{ $key | quote }}: {{ quote $value | replace "<no value>" "<no\\u0020value>" }}
  {{- end }}
{{- end }}
{{- $binary := dict -}}
{{- range $folders -}}
{{- range $path, $_ := $root.Files.Glob (printf "%s/binaryData/*" .) -}}
{{- if not (hasKey $own (base $path)) -}}
{{- $_ := set $binary (base $path) $path -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- with $binary }}
binaryData:
  {{- range $key, $path := . }}
  {{ $key | quote }}: {{ $root.Files.Get $path | b64enc }}
  {{- end }}
{{- end }}
{{- end }}

{{/* What changes whenever one of the app's ConfigMaps does, so that its pods are replaced. */}}
{{- define "appchart.configChecksum" -}}
{{- $app := . -}}
{{- $all := list -}}
{{- range $config, $_ := include "appchart.configs" . | fromJson -}}
{{- $all = append $all (include "appchart.configData" (merge (dict "config" $config) $app)) -}}
{{- end -}}
{{- with $all -}}
{{- join "\n" . | sha256sum -}}
{{- end -}}
{{- end }}
