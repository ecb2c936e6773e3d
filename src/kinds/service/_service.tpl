{{/*
A Service of an app. Context: an app's, with "service" <its settings>, "serviceName" <its name>.
*/}}
{{- define "appchart.service" -}}
{{- $service := .service -}}
{{- $monitored := dict -}}
{{- if and (index .root.Values.apps .name).serviceMonitor (eq .serviceName (include "appchart.serviceName" .)) -}}
{{- $monitored = include "appchart.monitoredLabel" . | fromYaml -}}
{{- end -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ .serviceName | quote }}
  namespace: {{ include "appchart.namespace" .root | quote }}
  labels:
    {{- include "appchart.withLabels" (list (include "appchart.labels" .) $service.labels $monitored) | nindent 4 }}
  {{- with include "appchart.annotations" (dict "root" .root "name" .name "annotations" $service.annotations) }}
  {{- . | nindent 2 }}
  {{- end }}
spec:
  type: {{ $service.type | default "ClusterIP" }}
  {{- with omit $service "enabled" "annotations" "labels" "ports" "type" }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
  selector:
    {{- include "appchart.selectorLabels" . | nindent 4 }}
  ports:
    {{- range include "appchart.portsOfService" . | fromJsonArray }}
    - name: {{ .name | quote }}
      port: {{ int64 .servicePort }}
      targetPort: {{ .name | quote }}
      protocol: {{ .protocol }}
      {{- if not (kindIs "invalid" .appProtocol) }}
      appProtocol: {{ .appProtocol | quote }}
      {{- end }}
      {{- if and .nodePort (has $service.type (list "NodePort" "LoadBalancer")) }}
      nodePort: {{ int64 .nodePort }}
      {{- end }}
    {{- end }}
{{- end }}

{{/* What tells the Service that bears an app's name from its further and headless ones, to a ServiceMonitor. */}}
{{- define "appchart.monitoredLabel" -}}
appchart/service-monitor: "true"
{{- end }}

{{/* The ports that a Service leads to, as a list in JSON. Context: an app's, with "service" <its settings>. */}}
{{- define "appchart.portsOfService" -}}
{{- $ports := include "appchart.ports" . | fromJsonArray -}}
{{- $service := .service | default dict -}}
{{- if $service.ports -}}
{{- $all := $ports -}}
{{- $ports = list -}}
{{- $known := list -}}
{{- range $all -}}
{{- $known = append $known .name -}}
{{- if has .name $service.ports -}}
{{- $ports = append $ports . -}}
{{- end -}}
{{- end -}}
{{- range $service.ports -}}
{{- if not (has . $known) -}}
{{- fail (printf "apps.%s: a Service has the port %s, which is not a port of the app" $.name .) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if not $ports -}}
{{- fail (printf "apps.%s.port: a Service needs it" .name) -}}
{{- end -}}
{{- $ports | toJson -}}
{{- end }}

{{/* The ports of the Service that bears the app's name. Context: an app's. */}}
{{- define "appchart.servicePorts" -}}
{{- $service := (index .root.Values.apps .name).service | default dict -}}
{{- include "appchart.portsOfService" (dict "root" .root "name" .name "service" $service) -}}
{{- end }}
