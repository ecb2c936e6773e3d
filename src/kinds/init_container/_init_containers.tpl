{{/*
The init containers and sidecars of a pod, in one order: to Kubernetes both are init containers, and a sidecar is one that
always restarts. Context: a pod's.
*/}}
{{- define "appchart.initContainers" -}}
{{- $context := . -}}
{{- $byOrder := dict -}}
{{- range $list := list "initContainers" "sidecars" -}}
{{- range $name, $container := index $context.app $list -}}
{{- if kindIs "map" $container -}}
{{- $fields := omit $container "order" "image" "command" "args" "env" "envFrom" "resources" "securityContext" "volumeMounts" -}}
{{- if eq $list "sidecars" -}}
{{- $_ := set $fields "restartPolicy" "Always" -}}
{{- end -}}
{{- $entry := dict "name" $name "container" $container "fields" $fields -}}
{{- $_ := set $byOrder (printf "%06d %s %s" (int64 $container.order) $list $name) $entry -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- range $key := keys $byOrder | sortAlpha }}
- {{ include "appchart.initContainer" (dict "pod" $context "entry" (get $byOrder $key)) | indent 2 | trimAll " \n" }}
{{- end }}
{{- end }}

{{/* One of them. Context: (dict "pod" <a pod's context> "entry" <its name, container and fields>). */}}
{{- define "appchart.initContainer" -}}
{{- $container := .entry.container -}}
{{- $image := include "appchart.image" .pod -}}
{{- with $container.image -}}
{{- $image = include "appchart.inRegistry" (dict "root" $.pod.root "image" .) -}}
{{- end -}}
{{- $security := include "appchart.containerSecurity" (dict "app" .pod.app "own" $container.securityContext) | fromJson -}}
{{- $context := dict "root" .pod.root "app" .pod.app "name" .entry.name "image" $image "fields" .entry.fields -}}
{{- $_ := omit $container "securityContext" | merge (dict "securityContext" $security) | set $context "container" -}}
{{- range $list := list "envFrom" "volumeMounts" -}}
{{- $_ := get $container $list | empty | ternary "" (get $container $list | toYaml) | set $context $list -}}
{{- end -}}
{{- include "appchart.container" (merge (dict "ports" "" "probes" "") $context) -}}
{{- end }}
