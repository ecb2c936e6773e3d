{{/*
Jobs that run as hooks: before the rest of their release, after it, or as its tests. What a job that runs before the
rest needs comes before as well.
*/}}

{{/* The phase that a job runs in: before, after or test. Empty for a plain Job, and for what is no job. Context: an app's. */}}
{{- define "appchart.hookPhase" -}}
{{- $hook := (index .root.Values.apps .name).hook | default dict -}}
{{- if and (eq (include "appchart.workload" .) "Job") (ne $hook.enabled false) -}}
{{- $hook.phase | default "before" -}}
{{- end -}}
{{- end }}

{{/* "true" for a job that runs before the rest of its release, or empty. Context: an app's. */}}
{{- define "appchart.runsBefore" -}}
{{- if eq (include "appchart.hookPhase" .) "before" -}}
true
{{- end -}}
{{- end }}

{{/* Whose hook a job is, helm and argo, as a list in JSON. Context: an app's. */}}
{{- define "appchart.hookBy" -}}
{{- $hook := (index .root.Values.apps .name).hook | default dict -}}
{{- $hook.by | default (list "helm" "argo") | toJson -}}
{{- end }}

{{/*
What makes an object a hook. Helm's hooks and Argo CD's do not meet: Argo CD leaves Helm's alone where it finds its own.
It has no tests, and would deploy what is one for Helm.
Context: (dict "phase" <before, after or test> "by" <list of helm and argo> "weight" <for Helm> "wave" <for Argo CD>).
*/}}
{{- define "appchart.hook" -}}
{{- if has "helm" .by }}
helm.sh/hook: {{ get (dict "before" "pre-install,pre-upgrade" "after" "post-install,post-upgrade" "test" "test") .phase }}
helm.sh/hook-weight: {{ .weight | quote }}
helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
{{- end }}
{{- if eq .phase "test" }}
argocd.argoproj.io/hook: Skip
{{- else }}
{{- if has "argo" .by }}
argocd.argoproj.io/hook: {{ get (dict "before" "PreSync" "after" "PostSync") .phase }}
argocd.argoproj.io/hook-delete-policy: BeforeHookCreation,HookSucceeded
{{- end }}
argocd.argoproj.io/sync-wave: {{ .wave | quote }}
{{- end }}
{{- end }}

{{/* The same for an object that a job needs before it starts. Context: the job's. */}}
{{- define "appchart.neededByHook" -}}
{{- include "appchart.hook" (dict "phase" "before" "by" (include "appchart.hookBy" . | fromJsonArray) "weight" "-10" "wave" "-2") -}}
{{- end }}
