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
{{- with $app.imagePullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . | quote }}
  {{- end }}
{{- end }}
{{- with $app.podSecurityContext }}
securityContext:
  {{- toYaml . | nindent 2 }}
{{- end }}
containers:
  - {{ include "appchart.container" . | indent 4 | trimAll " \n" }}
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

{{/* The annotations of an app's pods: what changes whenever something does that is not in the pod itself. */}}
{{- define "appchart.podAnnotations" -}}
{{- if (index .root.Values.apps .name).config -}}
{{- with include "appchart.configChecksum" . -}}
checksum/config: {{ . | quote }}
{{- end -}}
{{- end -}}
{{- end }}
