{{/*
One object. Context: (dict "root" $ "secret" <name> "source" <its values>), and "copiedBy" <helm, argo> for a copy
that is there before the release.
*/}}
{{- define "appchart.secretObject" -}}
{{- $root := .root -}}
{{- $name := .secret -}}
{{- $hook := "" -}}
{{- with .copiedBy -}}
{{- $name = printf "%s-hook" $name -}}
{{- $hook = include "appchart.hook" (dict "phase" "before" "by" . "weight" "-10" "wave" "-2") | trim -}}
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
  {{- with include "appchart.annotations" (dict "root" $root "annotations" $annotations) }}
  {{- . | nindent 2 }}
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
      {{- toYaml . | include "appchart.textEnd" }}
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
        {{- /* What the operator fills in; Argo CD would see a difference for ever. */}}
        conversionStrategy: Default
        decodingStrategy: None
        metadataPolicy: None
    {{- end }}
  {{- end }}
  {{- with .dataFrom }}
  dataFrom:
    {{- toYaml . | nindent 4 }}
    {{- toYaml . | include "appchart.textEnd" }}
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
    {{- toYaml . | include "appchart.textEnd" }}
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
