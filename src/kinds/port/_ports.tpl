{{/*
The ports that an app listens on, as a list of {name, port} in JSON: what the container, its probes, the Service and
the Ingress refer to. Context: an app's.
*/}}
{{- define "appchart.ports" -}}
{{- $ports := list -}}
{{- with (index .root.Values.apps .name).port -}}
{{- $ports = append $ports (dict "name" "http" "port" (int64 .)) -}}
{{- end -}}
{{- $ports | toJson -}}
{{- end }}

{{/* The same, of an app that a Service leads to. */}}
{{- define "appchart.servicePorts" -}}
{{- $ports := include "appchart.ports" . -}}
{{- if eq $ports "[]" -}}
{{- fail (printf "apps.%s.port: a Service needs it" .name) -}}
{{- end -}}
{{- $ports -}}
{{- end }}

{{/* The same as the ports of the app's container. Context: an app's. */}}
{{- define "appchart.containerPorts" -}}
{{- range include "appchart.ports" . | fromJsonArray }}
- name: {{ .name }}
  containerPort: {{ int64 .port }}
  protocol: TCP
{{- end }}
{{- end }}
