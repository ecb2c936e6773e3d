{{/*
What all apps of a chart share.
*/}}

{{/*
The values of an app, in JSON, with what it takes of the chart's. Maps are merged by key, and the app's own wins; of lists,
the chart's items come first, and Secrets that a parent chart pulls images with last. Env that an app writes as a list
comes after the chart's variables that it does not have.
Context: an app's.
*/}}
{{- define "appchart.app" -}}
{{- $app := index .root.Values.apps .name | deepCopy -}}
{{- $inherit := $app.inherit | default dict -}}
{{- $env := dict -}}
{{- if ne (toJson $inherit.env) "false" -}}
{{- range $name, $source := .root.Values.env -}}
{{- if not (kindIs "map" $inherit.env | ternary $inherit.env dict | dig "omit" list | has $name) -}}
{{- $_ := set $env $name $source -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- $_ := set $app "env" (include "appchart.mergedEnv" (list $env $app.env) | fromJson).env -}}
{{- range $list := list "initContainers" "sidecars" -}}
{{- range $name, $container := index $app $list -}}
{{- if kindIs "map" $container -}}
{{- $_ := set $container "env" (include "appchart.mergedEnv" (list $env $container.env) | fromJson).env -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if or $app.config .root.Values.config -}}
{{- $_ := include "appchart.configs" . | fromJson | set $app "config" -}}
{{- end -}}
{{- if ne $inherit.envFrom false -}}
{{- $_ := set $app "envFrom" (concat (.root.Values.envFrom | default list) ($app.envFrom | default list)) -}}
{{- end -}}
{{- range $key := list "pod" "container" -}}
{{- if ne (get $inherit $key | toJson) "false" -}}
{{- $shared := get $.root.Values $key | default dict -}}
{{- $_ := set $app $key (include "appchart.mergedFields" (list $shared (get $app $key | default dict)) | fromJson) -}}
{{- end -}}
{{- end -}}
{{- $_ := include "appchart.podSecurity" . | set $app "podSecurity" -}}
{{- $pull := concat (.root.Values.imagePullSecrets | default list) ($app.imagePullSecrets | default list) -}}
{{- range (.root.Values.global).imagePullSecrets -}}
{{- if kindIs "map" . -}}
{{- $pull = append $pull .name -}}
{{- else -}}
{{- $pull = append $pull . -}}
{{- end -}}
{{- end -}}
{{- $_ := set $app "imagePullSecrets" (uniq $pull) -}}
{{- $app | toJson -}}
{{- end }}

{{/* Two maps of fields as one, in JSON: of a map its keys, of a list its items are merged, and of all else the second wins. */}}
{{- define "appchart.mergedFields" -}}
{{- $merged := first . | deepCopy -}}
{{- range $key, $value := last . -}}
{{- $below := get $merged $key -}}
{{- if and (kindIs "map" $below) (kindIs "map" $value) -}}
{{- $_ := include "appchart.override" (list $below $value) | fromJson | set $merged $key -}}
{{- else if and (kindIs "slice" $below) (kindIs "slice" $value) -}}
{{- $_ := concat $below $value | set $merged $key -}}
{{- else if not (kindIs "invalid" $value) -}}
{{- $_ := set $merged $key $value -}}
{{- end -}}
{{- end -}}
{{- toJson $merged -}}
{{- end }}

{{/* The chart's variables with a container's own, in JSON under "env". Context: a list of both. */}}
{{- define "appchart.mergedEnv" -}}
{{- $env := first . | deepCopy -}}
{{- $own := last . -}}
{{- if kindIs "slice" $own -}}
{{- range $own -}}
{{- $_ := unset $env .name -}}
{{- end -}}
{{- dict "env" (concat (include "appchart.variables" $env | fromJsonArray) $own) | toJson -}}
{{- else -}}
{{- range $name, $source := $own -}}
{{- $_ := set $env $name $source -}}
{{- end -}}
{{- dict "env" $env | toJson -}}
{{- end -}}
{{- end }}
