{{/* Secrets that operators make, and the jobs that need them early. */}}

{{/* Whether the app is a job that runs before the rest of its release. Context: an app's. */}}
{{- define "appchart.isHook" -}}
{{- $app := index .root.Values.apps .name -}}
{{- if and (eq $app.type "job") (ne $app.runAs "job") -}}
true
{{- end -}}
{{- end }}

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
{{- $names | toJson -}}
{{- end }}

{{/* The first hook job that refers to a Secret, as a list in JSON; empty where there is none. */}}
{{- define "appchart.hookJobs" -}}
{{- $root := .root -}}
{{- $secret := .secret -}}
{{- $jobs := list -}}
{{- range $name, $app := $root.Values.apps -}}
{{- if and $app (eq $app.type "job") (ne $app.runAs "job") (ne $app.enabled false) (not $jobs) -}}
{{- if has $secret (include "appchart.secretReferences" (dict "root" $root "name" $name) | fromJsonArray) -}}
{{- $jobs = append $jobs $name -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- $jobs | toJson -}}
{{- end }}

{{/*
One object. Context: (dict "root" $ "secret" <name> "source" <its values>), and "hookOf" <app> for a hook job's copy.
*/}}
{{- define "appchart.secretObject" -}}
{{- $root := .root -}}
{{- $name := .secret -}}
{{- $hook := "" -}}
{{- with .hookOf -}}
{{- $name = printf "%s-hook" $name -}}
{{- $hook = include "appchart.hook" (dict "root" $root "name" . "weight" "-10" "wave" "-2") | trim -}}
{{- end -}}
{{- $annotations := dict -}}
{{- if $hook -}}
{{- $annotations = $hook | fromYaml -}}
{{- end -}}
{{- with .source.sealedSecret -}}
{{- if ne .scope "strict" -}}
{{- $_ := set $annotations (printf "sealedsecrets.bitnami.com/%s" .scope) "true" -}}
{{- end -}}
{{- end }}
---
{{- with .source.externalSecret }}
apiVersion: {{ .apiVersion | quote }}
kind: ExternalSecret
{{- end }}
{{- with .source.sealedSecret }}
apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
{{- end }}
{{- with .source.secretProviderClass }}
apiVersion: secrets-store.csi.x-k8s.io/v1
kind: SecretProviderClass
{{- end }}
metadata:
  name: {{ $name | quote }}
  namespace: {{ include "appchart.namespace" $root | quote }}
  labels:
    {{- include "appchart.chartLabels" $root | nindent 4 }}
  {{- with $annotations }}
  annotations:
    {{- range $key, $value := . }}
    {{ $key | quote }}: {{ $value | quote }}
    {{- end }}
  {{- end }}
spec:
{{- with .source.externalSecret }}
  refreshInterval: {{ .refreshInterval | quote }}
  secretStoreRef:
    {{- $store := .store.name }}
    {{- if and $hook (eq .store.kind "SecretStore") (index ($root.Values.secretStores | default dict) $store) }}
    {{- $store = printf "%s-hook" $store }}
    {{- end }}
    name: {{ $store | quote }}
    kind: {{ .store.kind | quote }}
  target:
    name: {{ $name | quote }}
    creationPolicy: Owner
    {{- with .template }}
    template:
      {{- toYaml . | nindent 6 }}
    {{- end }}
  {{- with .data }}
  data:
    {{- range $key, $remote := . }}
    - secretKey: {{ $key | quote }}
      remoteRef:
        key: {{ $remote.key | quote }}
        {{- with $remote.property }}
        property: {{ . | quote }}
        {{- end }}
        {{- with $remote.version }}
        version: {{ . | quote }}
        {{- end }}
    {{- end }}
  {{- end }}
  {{- with .dataFrom }}
  dataFrom:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}
{{- with .source.sealedSecret }}
  encryptedData:
    {{- range $key, $value := .encryptedData }}
    {{ $key | quote }}: {{ $value | quote }}
    {{- end }}
  {{- with .template }}
  template:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}
{{- with .source.secretProviderClass }}
  provider: {{ .provider | quote }}
  {{- with .parameters }}
  parameters:
    {{- range $key, $value := . }}
    {{ $key | quote }}: {{ $value | quote }}
    {{- end }}
  {{- end }}
  {{- with .secretObjects }}
  secretObjects:
    - secretName: {{ $name | quote }}
      type: Opaque
      data:
        {{- range $key, $object := . }}
        - key: {{ $key | quote }}
          objectName: {{ $object | quote }}
        {{- end }}
  {{- end }}
{{- end }}
{{- end }}

{{/* One SecretStore. Context: (dict "root" $ "store" <name> "source" <its values>), and "hookOf" <app> for a copy. */}}
{{- define "appchart.secretStore" }}
---
apiVersion: {{ .source.apiVersion | quote }}
kind: SecretStore
metadata:
  name: {{ hasKey . "hookOf" | ternary (printf "%s-hook" .store) .store | quote }}
  namespace: {{ include "appchart.namespace" .root | quote }}
  labels:
    {{- include "appchart.chartLabels" .root | nindent 4 }}
  {{- with .hookOf }}
  annotations:
    {{- include "appchart.hook" (dict "root" $.root "name" . "weight" "-15" "wave" "-3") | trim | nindent 4 }}
  {{- end }}
spec:
  provider:
    {{- toYaml .source.provider | nindent 4 }}
{{- end }}
