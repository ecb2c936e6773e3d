{{/* The Secrets that a pod refers to, and the names under which a hook job finds its copies of them. */}}

{{/* The name under which the app's pod finds a Secret of the chart's. Context: an app's, with "secret" <its name>. */}}
{{- define "appchart.secretName" -}}
{{- .secret -}}
{{- if and (include "appchart.isHook" .) (index (.root.Values.externalSecrets | default dict) .secret) -}}
-hook
{{- end -}}
{{- end }}

{{/* The names of the Secrets that an app's pod refers to, as a list in JSON. Context: an app's. */}}
{{- define "appchart.secretReferences" -}}
{{- $app := index .root.Values.apps .name -}}
{{- $names := list -}}
{{- range $variable := $app.env -}}
{{- if kindIs "map" $variable -}}
{{- with ($variable.valueFrom).secretKeyRef -}}
{{- $names = append $names .name -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- range $app.envFrom -}}
{{- with .secretRef -}}
{{- $names = append $names .name -}}
{{- end -}}
{{- end -}}
{{- range $app.volumes -}}
{{- with .secret -}}
{{- $names = append $names .secretName -}}
{{- end -}}
{{- with (.csi).volumeAttributes -}}
{{- $names = append $names .secretProviderClass -}}
{{- end -}}
{{- end -}}
{{- range $app.imagePullSecrets -}}
{{- $names = append $names . -}}
{{- end -}}
{{- $names | toJson -}}
{{- end }}

{{/* The first hook job that refers to a Secret, as a list in JSON; empty where there is none. */}}
{{- define "appchart.hookJobs" -}}
{{- $root := .root -}}
{{- $secret := .secret -}}
{{- $jobs := list -}}
{{- range $name, $app := $root.Values.apps -}}
{{- $context := dict "root" $root "name" $name -}}
{{- if and $app (ne $app.enabled false) (not $jobs) (include "appchart.isHook" $context) -}}
{{- if has $secret (include "appchart.secretReferences" $context | fromJsonArray) -}}
{{- $jobs = append $jobs $name -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- $jobs | toJson -}}
{{- end }}
