{{/*
The ports that an app listens on, as a list of {name, containerPort, servicePort, protocol, ...} in JSON: what the
container, its probes, the Services and the Ingress refer to. The first is http, the others follow by name.
Context: an app's.
*/}}
{{- define "appchart.ports" -}}
{{- $app := index .root.Values.apps .name -}}
{{- $further := $app.ports | default dict -}}
{{- $names := list "http" -}}
{{- range $name, $port := $further -}}
{{- $names = append $names $name -}}
{{- end -}}
{{- $ports := list -}}
{{- range uniq $names -}}
{{- $own := index $further . -}}
{{- if not (kindIs "map" $own) -}}
{{- $own = kindIs "invalid" $own | ternary dict (dict "containerPort" $own) -}}
{{- end -}}
{{- if eq . "http" -}}
{{- if $own.containerPort -}}
{{- fail (printf "apps.%s.ports.http: its number is apps.%s.port" $.name $.name) -}}
{{- end -}}
{{- if $app.port -}}
{{- $own = set (deepCopy $own) "containerPort" $app.port -}}
{{- end -}}
{{- end -}}
{{- if $own.containerPort -}}
{{- $port := dict "name" . "containerPort" $own.containerPort "protocol" ($own.protocol | default "TCP") -}}
{{- $_ := set $port "servicePort" ($own.servicePort | default $own.containerPort) -}}
{{- $_ := set $port "appProtocol" $own.appProtocol -}}
{{- $_ := set $port "nodePort" $own.nodePort -}}
{{- $_ := set $port "hostPort" $own.hostPort -}}
{{- $_ := set $port "hostIP" $own.hostIP -}}
{{- $ports = append $ports $port -}}
{{- else if $own -}}
{{- fail (printf "apps.%s.ports.%s: %s is missing" $.name . (eq . "http" | ternary "the app's port" "containerPort")) -}}
{{- end -}}
{{- end -}}
{{- $ports | toJson -}}
{{- end }}

{{/* The same as the ports of the app's container. Context: an app's. */}}
{{- define "appchart.containerPorts" -}}
{{- range include "appchart.ports" . | fromJsonArray }}
- name: {{ .name | quote }}
  containerPort: {{ int64 .containerPort }}
  {{- with .hostPort }}
  hostPort: {{ int64 . }}
  {{- end }}
  {{- if not (kindIs "invalid" .hostIP) }}
  hostIP: {{ .hostIP | quote }}
  {{- end }}
  protocol: {{ .protocol }}
{{- end }}
{{- end }}
