{{/*
What an app's service account may do.
*/}}

{{/*
The name of a ClusterRole and its binding. Releases of all namespaces share these names; neither part has a dot, so that no
two meet. Context: an app's.
*/}}
{{- define "appchart.clusterRoleName" -}}
{{- printf "%s.%s" (include "appchart.namespace" .root) (include "appchart.fullname" .) -}}
{{- end }}

{{/*
A role and what binds it to the app's own service account. Context: an app's, with "kind" <Role or ClusterRole>, "role" <what it
allows>, "roleName" <its name>.
*/}}
{{- define "appchart.role" -}}
{{- $account := include "appchart.serviceAccountName" . -}}
{{- if has $account (list "" "default") -}}
{{- fail (printf "apps.%s: a %s needs a service account of the app's own; add serviceAccount: {}" .name .kind) -}}
{{- end -}}
apiVersion: rbac.authorization.k8s.io/v1
kind: {{ .kind }}
metadata:
  {{- include "appchart.roleMetadata" . | nindent 2 }}
{{ toYaml .role }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: {{ .kind }}Binding
metadata:
  {{- include "appchart.roleMetadata" . | nindent 2 }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: {{ .kind }}
  name: {{ .roleName | quote }}
subjects:
  - kind: ServiceAccount
    name: {{ $account | quote }}
    namespace: {{ include "appchart.namespace" .root | quote }}
{{- end }}

{{/* The metadata of both. What a job that runs before the rest may do is a hook, as its account is. */}}
{{- define "appchart.roleMetadata" -}}
name: {{ .roleName | quote }}
{{- if eq .kind "Role" }}
namespace: {{ include "appchart.namespace" .root | quote }}
{{- end }}
labels:
  {{- include "appchart.labels" . | nindent 2 }}
{{- $annotations := dict }}
{{- if include "appchart.runsBefore" . }}
{{- $annotations = include "appchart.neededByHook" . | fromYaml }}
{{- end }}
{{- with include "appchart.annotations" (dict "root" .root "name" .name "annotations" $annotations) }}
{{ . }}
{{- end }}
{{- end }}
