{{/* The line of a workload's spec that says how many pods it has; empty where somebody else does. Context: an app's. */}}
{{- define "appchart.replicas" -}}
{{- $replicas := (index .root.Values.apps .name).replicas -}}
{{- /* Not default, to which 0 replicas would be none given. */ -}}
{{- if and (ne (toString $replicas) "unmanaged") (not (include "appchart.autoscaler" .)) -}}
replicas: {{ kindIs "invalid" $replicas | ternary 1 $replicas | int64 }}
{{- end -}}
{{- end }}

{{/* The key of the app's autoscaler that is on, or empty. Context: an app's. */}}
{{- define "appchart.autoscaler" -}}
{{- $app := index .root.Values.apps .name -}}
{{- $on := list -}}
{{- range $key := list "horizontalPodAutoscaler" "scaledObject" -}}
{{- with get $app $key -}}
{{- if ne .enabled false -}}
{{- $on = append $on $key -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if gt (len $on) 1 -}}
{{- fail (printf "apps.%s: both horizontalPodAutoscaler and scaledObject are on; write enabled: false for one of the two" .name) -}}
{{- end -}}
{{- join "" $on -}}
{{- end }}

{{/* What an autoscaler scales. Context: an app's. */}}
{{- define "appchart.scaleTarget" -}}
{{- $workload := include "appchart.workload" . -}}
apiVersion: apps/v1
kind: {{ $workload }}
name: {{ include (eq $workload "StatefulSet" | ternary "appchart.shortName" "appchart.fullname") . | quote }}
{{- end }}

{{/* The fewest pods that the app has, 0 where somebody else decides that. Context: an app's. */}}
{{- define "appchart.fewestPods" -}}
{{- $app := index .root.Values.apps .name -}}
{{- $autoscaler := include "appchart.autoscaler" . -}}
{{- $fewest := $app.replicas -}}
{{- $default := 1 -}}
{{- if eq $autoscaler "horizontalPodAutoscaler" -}}
{{- $fewest = $app.horizontalPodAutoscaler.minReplicas -}}
{{- else if eq $autoscaler "scaledObject" -}}
{{- $fewest = $app.scaledObject.minReplicaCount -}}
{{- $default = 0 -}}
{{- else if eq (toString $fewest) "unmanaged" -}}
{{- $fewest = 0 -}}
{{- end -}}
{{- kindIs "invalid" $fewest | ternary $default $fewest | int64 -}}
{{- end }}
