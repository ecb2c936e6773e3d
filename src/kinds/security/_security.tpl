{{/*
What pods and containers may do to their node.
*/}}

{{/* The Pod Security Standard of an app: its own, or else the chart's; empty where there is neither. Context: an app's. */}}
{{- define "appchart.podSecurity" -}}
{{- (index .root.Values.apps .name).podSecurity | default .root.Values.podSecurity | default "" -}}
{{- end }}

{{/*
The standard that the pods of all apps meet, for their namespace to enforce: the least strict of them, or empty where an
app has none. Context: $.
*/}}
{{- define "appchart.enforceable" -}}
{{- $levels := list -}}
{{- range $name, $app := .Values.apps -}}
{{- if and $app (ne $app.enabled false) -}}
{{- $levels = append $levels (include "appchart.podSecurity" (dict "root" $ "name" $name)) -}}
{{- end -}}
{{- end -}}
{{- range $level := list "restricted" "baseline" "privileged" "" -}}
{{- if has $level $levels -}}
{{- $levels = list $level -}}
{{- end -}}
{{- end -}}
{{- join "" $levels -}}
{{- end }}

{{/*
The security context of a pod, in JSON: what the standard "restricted" asks for, and the app's own over it. Of Windows
Kubernetes takes no seccomp profile. Context: a pod's.
*/}}
{{- define "appchart.podSecurityContext" -}}
{{- $asked := dict -}}
{{- if eq .app.podSecurity "restricted" -}}
{{- $_ := set $asked "runAsNonRoot" true -}}
{{- if not (include "appchart.isWindows" .) -}}
{{- $_ := set $asked "seccompProfile" (dict "type" "RuntimeDefault") -}}
{{- end -}}
{{- end -}}
{{- include "appchart.mergedFields" (list $asked (.app.podSecurityContext | default dict)) -}}
{{- end }}

{{/* The security context of any container, in the same way. Context: (dict "app" <the pod's app> "own" <what it says>). */}}
{{- define "appchart.securityContext" -}}
{{- $own := .own | default dict -}}
{{- $asked := dict -}}
{{- if and (eq .app.podSecurity "restricted") (not (include "appchart.isWindows" .)) -}}
{{- $_ := set $asked "capabilities" (dict "drop" (list "ALL")) -}}
{{- $asked = include "appchart.unescalated" . | fromJson | merge $asked -}}
{{- end -}}
{{- include "appchart.mergedFields" (list $asked $own) -}}
{{- end }}

{{/* "true" for pods of Windows nodes, or empty. Context: (dict "app" <the pod's app>). */}}
{{- define "appchart.isWindows" -}}
{{- if eq ((.app.pod).os).name "windows" -}}
true
{{- end -}}
{{- end }}

{{/*
What keeps a container from escalating its privileges, in JSON: nothing where Kubernetes refuses that. Context: (dict
"app" <the pod's app> "own" <its security context, or nil>).
*/}}
{{- define "appchart.unescalated" -}}
{{- $own := .own | default dict -}}
{{- $added := ($own.capabilities).add | default list -}}
{{- $mayEscalate := or (eq $own.privileged true) (has "SYS_ADMIN" $added) (has "CAP_SYS_ADMIN" $added) -}}
{{- or $mayEscalate (include "appchart.isWindows" .) | empty | ternary (dict "allowPrivilegeEscalation" false) dict | toJson -}}
{{- end }}

{{/* The security context of a container beside an app's own, in JSON. Context: the same. */}}
{{- define "appchart.containerSecurity" -}}
{{- include "appchart.override" (list (include "appchart.unescalated" . | fromJson) (.own | default dict)) -}}
{{- end }}
