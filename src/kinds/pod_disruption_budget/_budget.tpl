{{/* "true" where the app has a PodDisruptionBudget, or empty. Context: an app's. */}}
{{- define "appchart.hasBudget" -}}
{{- $budget := (index .root.Values.apps .name).podDisruptionBudget | default dict -}}
{{- if has (include "appchart.workload" .) (list "Deployment" "StatefulSet") -}}
{{- if not (kindIs "invalid" $budget.enabled) -}}
{{- if $budget.enabled -}}true{{- end -}}
{{- else if or $budget (gt (include "appchart.fewestPods" . | int) 1) -}}
true
{{- end -}}
{{- end -}}
{{- end }}
