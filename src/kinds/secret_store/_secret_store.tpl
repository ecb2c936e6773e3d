{{/* One SecretStore. Context: (dict "root" $ "store" <name> "source" <its values>), and "copiedBy" <helm, argo> for a copy. */}}
{{- define "appchart.secretStore" }}
---
apiVersion: {{ .source.apiVersion | quote }}
kind: SecretStore
metadata:
  name: {{ hasKey . "copiedBy" | ternary (printf "%s-hook" .store) .store | quote }}
  namespace: {{ include "appchart.namespace" .root | quote }}
  labels:
    {{- include "appchart.chartLabels" .root | nindent 4 }}
  {{- $annotations := dict }}
  {{- with .copiedBy }}
  {{- $annotations = include "appchart.hook" (dict "phase" "before" "by" . "weight" "-15" "wave" "-3") | fromYaml }}
  {{- end }}
  {{- with include "appchart.annotations" (dict "root" .root "annotations" $annotations) }}
  {{- . | nindent 2 }}
  {{- end }}
spec:
  provider:
    {{- toYaml .source.provider | nindent 4 }}
    {{- toYaml .source.provider | include "appchart.textEnd" }}
{{- end }}
