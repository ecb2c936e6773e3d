{{/*
What values of env, and templates of your own, may include. In a release with several charts these names mean the same
template in all of them, whichever defines it: each body is the same for ever, and asks the chart that it is called for.
*/}}

{{/* The name of an app's objects. Context: (dict "root" $ "name" <the app's key in .Values.apps>). */}}
{{- define "appchart.fullname" -}}
{{- include (printf "%s/_dispatch.tpl" .root.Template.BasePath) (dict "helper" "fullname" "context" .) -}}
{{- end }}

{{/* The name of an app's Service. Context: an app's. */}}
{{- define "appchart.serviceName" -}}
{{- include (printf "%s/_dispatch.tpl" .root.Template.BasePath) (dict "helper" "serviceName" "context" .) -}}
{{- end }}

{{/* The name of an app's service account, or empty. Context: an app's. */}}
{{- define "appchart.serviceAccountName" -}}
{{- include (printf "%s/_dispatch.tpl" .root.Template.BasePath) (dict "helper" "serviceAccountName" "context" .) -}}
{{- end }}

{{/* The name of one of an app's ConfigMaps. Context: an app's, with "config" <the key in .Values.apps.<app>.config>. */}}
{{- define "appchart.configName" -}}
{{- include (printf "%s/_dispatch.tpl" .root.Template.BasePath) (dict "helper" "configName" "context" .) -}}
{{- end }}

{{/* The labels of an app's objects. Context: an app's. */}}
{{- define "appchart.labels" -}}
{{- include (printf "%s/_dispatch.tpl" .root.Template.BasePath) (dict "helper" "labels" "context" .) -}}
{{- end }}

{{/* The labels that select an app's pods. Context: an app's. */}}
{{- define "appchart.selectorLabels" -}}
{{- include (printf "%s/_dispatch.tpl" .root.Template.BasePath) (dict "helper" "selectorLabels" "context" .) -}}
{{- end }}

{{/* The namespace of the chart's objects. Context: $. */}}
{{- define "appchart.namespace" -}}
{{- include (printf "%s/_dispatch.tpl" .Template.BasePath) (dict "helper" "namespace" "context" .) -}}
{{- end }}
