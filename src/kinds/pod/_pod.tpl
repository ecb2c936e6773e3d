{{/*
The pod of an app, for whatever kind runs it.
White space is trimmed with trimAll: trim takes the no-break space at the end of a value as well.
Context: (dict "root" $ "name" <app> "app" <its values> "restartPolicy" <Always, OnFailure or Never>).
*/}}
{{- define "appchart.podSpec" -}}
{{- $app := .app -}}
restartPolicy: {{ .restartPolicy }}
{{- with include "appchart.serviceAccountName" . }}
serviceAccountName: {{ . | quote }}
{{- end }}
automountServiceAccountToken: {{ eq ($app.serviceAccount).automount true }}
enableServiceLinks: {{ eq ($app.pod).enableServiceLinks true }}
{{- with omit ($app.pod | default dict) "enableServiceLinks" "topologySpreadConstraints" }}
{{ toYaml . }}
{{- end }}
{{- with include "appchart.spread" . | fromJsonArray }}
topologySpreadConstraints:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with $app.imagePullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . | quote }}
  {{- end }}
{{- end }}
{{- with include "appchart.podSecurityContext" . | fromJson }}
securityContext:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with include "appchart.initContainers" . | trimAll " \n" }}
initContainers:
  {{- . | nindent 2 }}
{{- end }}
containers:
  - {{ include "appchart.appContainer" . | indent 4 | trimAll " \n" }}
{{- with include "appchart.volumes" . | trimAll " \n" }}
volumes:
  {{- . | nindent 2 }}
{{- end }}
{{- end }}

{{/* Empty for an app that runs as its namespace's default service account. */}}
{{- define "appchart.serviceAccountName" -}}
{{- $account := (index .root.Values.apps .name).serviceAccount -}}
{{- if kindIs "map" $account -}}
{{- $account.name | default (include "appchart.fullname" .) -}}
{{- end -}}
{{- end }}

{{/*
The annotations of an app's pods: those of its values, and what changes whenever something does that is not in the pod
itself. Context: an app's.
*/}}
{{- define "appchart.podAnnotations" -}}
{{- $app := index .root.Values.apps .name -}}
{{- $lines := list -}}
{{- range $key, $value := omit ($app.podAnnotations | default dict) "checksum/config" -}}
{{- $lines = append $lines (printf "%s: %s" (quote $key) (quote $value)) -}}
{{- end -}}
{{- if or $app.config .root.Values.config -}}
{{- with include "appchart.configChecksum" . -}}
{{- $lines = append $lines (printf "checksum/config: %s" (quote .)) -}}
{{- end -}}
{{- end -}}
{{- join "\n" $lines -}}
{{- end }}

{{/*
How pods are spread, as a list in JSON. A Deployment's are softly spread over hosts and zones where nobody says
otherwise, whatever its replicas, so that scaling restarts nothing. A constraint without labelSelector counts the app's
pods, and of a Deployment only those of the same ReplicaSet. Context: a pod's.
*/}}
{{- define "appchart.spread" -}}
{{- $context := . -}}
{{- $isDeployment := eq (include "appchart.workload" .) "Deployment" -}}
{{- $constraints := (.app.pod).topologySpreadConstraints -}}
{{- if kindIs "invalid" $constraints -}}
{{- $constraints = list -}}
{{- range $isDeployment | ternary (list "kubernetes.io/hostname" "topology.kubernetes.io/zone") list -}}
{{- $constraints = append $constraints (dict "maxSkew" 1 "topologyKey" . "whenUnsatisfiable" "ScheduleAnyway") -}}
{{- end -}}
{{- end -}}
{{- range $constraint := $constraints -}}
{{- if not (hasKey $constraint "labelSelector") -}}
{{- $_ := set $constraint "labelSelector" (dict "matchLabels" (include "appchart.selectorLabels" $context | fromYaml)) -}}
{{- if and $isDeployment (not (hasKey $constraint "matchLabelKeys")) -}}
{{- $_ := set $constraint "matchLabelKeys" (list "pod-template-hash") -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- toJson $constraints -}}
{{- end }}
