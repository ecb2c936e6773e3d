{{/*
What HTTPRoutes and GRPCRoutes have in common. Context: an app's, with "at" <the key of the route in .Values.apps.<app>>
and "route" <its settings>.
*/}}

{{/* Everything of a route but its kind and its rules. */}}
{{- define "appchart.routeHead" -}}
{{- if not (include "appchart.serves" .) -}}
{{- fail (printf "apps.%s.%s: the app has no Service to send requests to" .name .at) -}}
{{- end -}}
metadata:
  name: {{ include "appchart.fullname" . | quote }}
  namespace: {{ include "appchart.namespace" .root | quote }}
  labels:
    {{- include "appchart.withLabels" (list (include "appchart.labels" .) .route.labels) | nindent 4 }}
  {{- with include "appchart.annotations" (dict "root" .root "name" .name "annotations" .route.annotations) }}
  {{- . | nindent 2 }}
  {{- end }}
spec:
  parentRefs:
    {{- include "appchart.parentRefs" . | nindent 4 }}
  {{- with .route.hostnames }}
  hostnames:
    {{- toYaml . | nindent 4 }}
  {{- end }}
{{- end }}

{{/* What a route is attached to: its own parentRefs, or else the chart's gateway. */}}
{{- define "appchart.parentRefs" -}}
{{- $gateway := .root.Values.gateway | default dict -}}
{{- $refs := .route.parentRefs | default $gateway.parentRefs -}}
{{- if and (not .route.parentRefs) $gateway.parentRefs $gateway.name -}}
{{- fail "gateway: both name and parentRefs are given; set name to null, or parentRefs to null" -}}
{{- end -}}
{{- if and (not $refs) $gateway.name -}}
{{- $refs = list $gateway -}}
{{- end -}}
{{- if not $refs -}}
{{- fail (printf "apps.%s.%s: it has no parentRefs, and the chart has no gateway" .name .at) -}}
{{- end -}}
{{- toYaml $refs -}}
{{- end }}

{{/*
The rest of a rule, with where it leads to: the app's Service, whose port is a number here. One that sends the client
elsewhere leads nowhere. Context: a route's, with "rule".
*/}}
{{- define "appchart.routeRule" -}}
{{- with omit .rule "matches" "port" -}}
{{- toYaml . -}}
{{- end }}
{{- if not (include "appchart.redirects" .rule) }}
backendRefs:
  - name: {{ include "appchart.serviceName" . | quote }}
    port: {{ include "appchart.routePort" . }}
{{- end }}
{{- end }}

{{/* "true" where a rule sends the client elsewhere, or empty. Context: a rule. */}}
{{- define "appchart.redirects" -}}
{{- range .filters -}}
{{- if eq .type "RequestRedirect" -}}true{{- end -}}
{{- end -}}
{{- end }}

{{/* The number of the Service's port that a rule leads to. Context: a route's, with "rule". */}}
{{- define "appchart.routePort" -}}
{{- $default := eq .at "grpcRoute" | ternary (list "grpc" "http") (list "http") -}}
{{- $ports := include "appchart.servicePorts" . | fromJsonArray -}}
{{- $given := kindIs "invalid" .rule.port | ternary .route.port .rule.port -}}
{{- $found := "" -}}
{{- range kindIs "invalid" $given | ternary $default (list $given) -}}
{{- $wanted := toString . -}}
{{- range $ports -}}
{{- if and (not $found) (or (eq $wanted .name) (eq $wanted (int64 .servicePort | toString))) -}}
{{- $found = int64 .servicePort | toString -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if not $found -}}
{{- fail (printf "apps.%s.%s: the app's Service has no port %v" .name .at ($given | default (join " or " $default))) -}}
{{- end -}}
{{- $found -}}
{{- end }}
