{{/*
Jobs that run before the rest of their release, and what makes an object come before as well.
*/}}

{{/* "true" for a job that runs before the rest of its release, or empty. Context: an app's. */}}
{{- define "appchart.isHook" -}}
{{- if and (eq (include "appchart.workload" .) "Job") (ne (index .root.Values.apps .name).runAs "job") -}}
true
{{- end -}}
{{- end }}

{{/*
What makes an object of a job's a hook, so that it is there before the rest of the release. Context: an app's, with "weight" for Helm and "wave" for Argo CD. Helm's hooks and Argo CD's do
not meet: Argo CD leaves Helm's alone where it finds its own.
*/}}
{{- define "appchart.hook" -}}
{{- $runAs := (index .root.Values.apps .name).runAs -}}
{{- if or (eq $runAs "hook") (eq $runAs "helm-hook") }}
helm.sh/hook: pre-install,pre-upgrade
helm.sh/hook-weight: {{ .weight | quote }}
helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
{{- end }}
{{- if or (eq $runAs "hook") (eq $runAs "argo-hook") }}
argocd.argoproj.io/hook: PreSync
argocd.argoproj.io/hook-delete-policy: BeforeHookCreation,HookSucceeded
{{- end }}
argocd.argoproj.io/sync-wave: {{ .wave | quote }}
{{- end }}
