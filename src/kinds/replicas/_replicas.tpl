{{/* The line of a workload's spec that says how many pods it has; empty where somebody else does. Context: an app's. */}}
{{- define "appchart.replicas" -}}
{{- $replicas := (index .root.Values.apps .name).replicas -}}
{{- /* Not default, to which 0 replicas would be none given. */ -}}
{{- if ne (toString $replicas) "unmanaged" -}}
replicas: {{ kindIs "invalid" $replicas | ternary 1 $replicas | int64 }}
{{- end -}}
{{- end }}
