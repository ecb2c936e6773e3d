{{/*
A container of a pod, whichever: what nouns make of its values comes as text. Context: (dict "root" $ "app" <the pod's
app> "name" <name> "image" <image> "container" <its values: command, args, env, resources, securityContext> "envFrom"
<text> "ports" <text> "probes" <text> "volumeMounts" <text> "fields" <further fields>).
*/}}
{{- define "appchart.container" -}}
{{- $container := .container -}}
name: {{ .name | quote }}
image: {{ .image | quote }}
{{- with $container.command }}
command:
  {{- range . }}
  - {{ . | quote }}
  {{- end }}
{{- end }}
{{- with $container.args }}
args:
  {{- range . }}
  - {{ . | quote }}
  {{- end }}
{{- end }}
{{- with include "appchart.env" . | trimAll " \n" }}
env:
  {{- . | nindent 2 }}
{{- end }}
{{- with .envFrom | trimAll " \n" }}
envFrom:
  {{- . | nindent 2 }}
{{- end }}
{{- with .ports | trimAll " \n" }}
ports:
  {{- . | nindent 2 }}
{{- end }}
{{- with .probes | trimAll " \n" }}
{{ . }}
{{- end }}
{{- with $container.resources }}
resources:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with include "appchart.securityContext" (dict "app" .app "own" $container.securityContext) | fromJson }}
securityContext:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .fields }}
{{ toYaml . }}
{{- end }}
{{- with .volumeMounts | trimAll " \n" }}
volumeMounts:
  {{- . | nindent 2 }}
{{- end }}
{{- end }}

{{/* The container of an app. Context: a pod's. */}}
{{- define "appchart.appContainer" -}}
{{- $own := dict "name" (include "appchart.name" .) "image" (include "appchart.image" .) "container" .app -}}
{{- $_ := set $own "envFrom" (include "appchart.envFrom" .) -}}
{{- $_ := set $own "probes" (include "appchart.probes" .) -}}
{{- $_ := set $own "volumeMounts" (include "appchart.volumeMounts" .) -}}
{{- $_ := set $own "ports" (include "appchart.containerPorts" .) -}}
{{- $_ := set $own "fields" (include "appchart.containerFields" . | fromJson) -}}
{{- include "appchart.container" (merge $own .) -}}
{{- end }}

{{/*
The fields that an app's container has beside those of its attributes, in JSON. A preStop hook that sleeps keeps it
serving until nothing leads to its pod any more. Context: a pod's.
*/}}
{{- define "appchart.containerFields" -}}
{{- $fields := .app.container | default dict -}}
{{- with .app.shutdownDelaySeconds -}}
{{- $lifecycle := $fields.lifecycle | default dict -}}
{{- if $lifecycle.preStop -}}
{{- fail (printf "apps.%s.shutdownDelaySeconds: container.lifecycle.preStop is set as well; keep one of the two" $.name) -}}
{{- end -}}
{{- $lifecycle = merge (dict "preStop" (dict "sleep" (dict "seconds" (int64 .)))) $lifecycle -}}
{{- $_ := set $fields "lifecycle" $lifecycle -}}
{{- end -}}
{{- toJson $fields -}}
{{- end }}
