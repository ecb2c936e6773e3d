{{/*
How an app reaches another, whatever release they are in.
*/}}

{{/*
The URL of a port of an app's Service. Context: (dict "root" $ "url" <its app, port, path and scheme>).
*/}}
{{- define "appchart.serviceUrl" -}}
{{- $address := include "appchart.serviceAddress" (dict "root" .root "app" .url.app "port" .url.port) | fromJson -}}
{{- $scheme := kindIs "string" .url.scheme | ternary .url.scheme "http" -}}
{{- with $scheme -}}{{- printf "%s://" . -}}{{- end -}}
{{- printf "%s:%d%s" $address.host (int64 $address.port) (.url.path | default "") -}}
{{- end }}

{{/*
The host and port of an app's Service, in JSON. Context: (dict "root" $ "app" <key in .Values.apps or .Values.externalApps>
"port" <name or number of a port of the Service; http where it is not given>).
*/}}
{{- define "appchart.serviceAddress" -}}
{{- $wanted := kindIs "invalid" .port | ternary "http" .port -}}
{{- $host := include "appchart.callee" . -}}
{{- $external := index (.root.Values.externalApps | default dict) .app -}}
{{- $found := dict -}}
{{- if not (kindIs "map" $external) -}}
{{- range include "appchart.servicePorts" (dict "root" .root "name" .app) | fromJsonArray -}}
{{- if or (eq (toString $wanted) .name) (and (not (kindIs "string" $wanted)) (eq (int64 $wanted) (int64 .servicePort))) -}}
{{- $found = dict "host" $host "port" .servicePort -}}
{{- end -}}
{{- end -}}
{{- else if not (kindIs "string" $wanted) -}}
{{- $found = dict "host" $host "port" $wanted -}}
{{- else -}}
{{- with index ($external.ports | default dict) $wanted -}}
{{- $found = dict "host" $host "port" . -}}
{{- end -}}
{{- end -}}
{{- if not $found -}}
{{- fail (printf "a serviceUrl or calls names the port %v of the app %s, whose Service does not have it" $wanted .app) -}}
{{- end -}}
{{- toJson $found -}}
{{- end }}

{{/*
The host of the Service of an app, of this chart or, where the values say so, of another. A name that ends in .svc is found
from any namespace, whatever the domain of the cluster is, which no chart knows.
Context: (dict "root" $ "app" <key in .Values.apps or .Values.externalApps>).
*/}}
{{- define "appchart.callee" -}}
{{- $external := index (.root.Values.externalApps | default dict) .app -}}
{{- if kindIs "map" $external -}}
{{- include "appchart.externalHost" (dict "root" .root "external" $external) -}}
{{- else -}}
{{- $context := dict "root" .root "name" .app -}}
{{- $app := index .root.Values.apps .app | default dict -}}
{{- if or (not $app) (eq $app.enabled false) -}}
{{- fail (printf "a serviceUrl or calls names the app %s, which is not deployed" .app) -}}
{{- end -}}
{{- if not (include "appchart.serves" $context) -}}
{{- fail (printf "a serviceUrl or calls names the app %s, which has no Service" .app) -}}
{{- end -}}
{{- printf "%s.%s.svc" (include "appchart.serviceName" $context) (include "appchart.namespace" .root) -}}
{{- end -}}
{{- end }}

{{/* The host of an app of another chart. Context: (dict "root" $ "external" <its entry in .Values.externalApps>). */}}
{{- define "appchart.externalHost" -}}
{{- $namespace := .external.namespace | default (include "appchart.namespace" .root) -}}
{{- $service := .external.service -}}
{{- if .external.release -}}
{{- $service = printf "%s-%s" .external.release .external.app | include "appchart.dnsLabel" -}}
{{- if regexMatch "^[0-9]" $service -}}
{{- $service = printf "svc-%s" $service | include "appchart.dnsLabel" -}}
{{- end -}}
{{- end -}}
{{- .external.host | default (printf "%s.%s.svc" $service $namespace) -}}
{{- end }}
