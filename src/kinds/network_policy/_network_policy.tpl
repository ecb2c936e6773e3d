{{/*
What may reach the pods of an app, and what they may reach.
*/}}

{{/* How the chart isolates its apps, in JSON, out of a word or a map; the mode is always there. Context: the chart's. */}}
{{- define "appchart.isolation" -}}
{{- $said := .Values.networkPolicy -}}
{{- if kindIs "string" $said -}}
{{- $said = dict "mode" $said -}}
{{- end -}}
{{- $preset := kindIs "invalid" $said | ternary "none" "isolate" -}}
{{- merge (deepCopy ($said | default dict)) (dict "mode" $preset) | toJson -}}
{{- end }}

{{/* The pods of an app as a peer of a rule, in JSON: by the two labels that never change. Context: an app's. */}}
{{- define "appchart.podPeer" -}}
{{- dict "podSelector" (dict "matchLabels" (include "appchart.selectorLabels" . | fromYaml)) | toJson -}}
{{- end }}

{{/*
Who calls which ports of the pods of whom, in JSON: {"<called>": {"<caller>": {"<key that sorts>": <port of a rule>}}}. Calls
are those of the variables of all containers, and those that an app says. Context: the chart's.
*/}}
{{- define "appchart.calls" -}}
{{- $all := dict -}}
{{- range $name, $app := .Values.apps -}}
{{- if and $app (ne $app.enabled false) -}}
{{- range $call := include "appchart.callsOf" (dict "root" $ "name" $name) | fromJsonArray -}}
{{- if not (kindIs "map" (index ($.Values.externalApps | default dict) $call.app)) -}}
{{- $called := get $all $call.app | default dict -}}
{{- $ports := get $called $name | default dict -}}
{{- $_ := include "appchart.callee" (dict "root" $ "app" $call.app) -}}
{{- range include "appchart.servicePorts" (dict "root" $ "name" $call.app) | fromJsonArray -}}
{{- if or (eq (toString $call.port) "") (eq (toString $call.port) .name) (eq (toString $call.port) (int64 .servicePort | toString)) -}}
{{- $_ := include "appchart.rulePort" . | fromJson | set $ports (printf "%05d %s" (int64 .containerPort) .protocol) -}}
{{- end -}}
{{- end -}}
{{- $_ := set $called $name $ports -}}
{{- $_ := set $all $call.app $called -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- toJson $all -}}
{{- end }}

{{/* What an app calls, as a list of {"app", "port"} in JSON; an empty port is all of them. Context: an app's. */}}
{{- define "appchart.callsOf" -}}
{{- $app := include "appchart.app" . | fromJson -}}
{{- $envs := list $app.env -}}
{{- range $list := list "initContainers" "sidecars" -}}
{{- range $container := index $app $list -}}
{{- $envs = append $envs ($container).env -}}
{{- end -}}
{{- end -}}
{{- $calls := list -}}
{{- range $env := $envs -}}
{{- range $source := $env -}}
{{- if kindIs "map" $source -}}
{{- if kindIs "map" $source.serviceUrl -}}
{{- $port := $source.serviceUrl.port -}}
{{- $calls = append $calls (dict "app" $source.serviceUrl.app "port" (kindIs "invalid" $port | ternary "http" $port)) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- range $called, $call := $app.calls -}}
{{- if kindIs "map" $call -}}
{{- range $call.ports | default (list "") -}}
{{- $calls = append $calls (dict "app" $called "port" .) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- toJson $calls -}}
{{- end }}

{{/* A port of a rule, in JSON: policies see the ports of pods, not of Services. Context: a port's. */}}
{{- define "appchart.rulePort" -}}
{{- dict "port" (int64 .containerPort) "protocol" .protocol | toJson -}}
{{- end }}

{{/*
The rules of an isolated app, in JSON, with policyTypes: what the chart knows of, and the app's own. Context: an app's, with
"isolation" and "calls".
*/}}
{{- define "appchart.isolated" -}}
{{- $context := . -}}
{{- $app := index .root.Values.apps .name -}}
{{- $own := $app.networkPolicy | default dict -}}
{{- $all := list -}}
{{- range include "appchart.ports" . | fromJsonArray -}}
{{- $all = append $all (include "appchart.rulePort" . | fromJson) -}}
{{- end -}}
{{- $ingress := list -}}
{{- $egress := list -}}
{{- range $called, $callers := .calls -}}
{{- range $caller, $byKey := $callers -}}
{{- $ports := list -}}
{{- range $byKey -}}
{{- $ports = append $ports . -}}
{{- end -}}
{{- if eq $called $context.name -}}
{{- $peer := include "appchart.podPeer" (dict "root" $context.root "name" $caller) | fromJson -}}
{{- $ingress = append $ingress (dict "from" (list $peer) "ports" $ports) -}}
{{- end -}}
{{- if eq $caller $context.name -}}
{{- $peer := include "appchart.podPeer" (dict "root" $context.root "name" $called) | fromJson -}}
{{- $egress = append $egress (dict "to" (list $peer) "ports" $ports) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if eq (include "appchart.workload" .) "StatefulSet" -}}
{{- $peers := list (include "appchart.podPeer" . | fromJson) -}}
{{- $ingress = append $ingress (dict "from" $peers) -}}
{{- $egress = append $egress (dict "to" $peers) -}}
{{- end -}}
{{- with include "appchart.outsidePorts" . | fromJsonArray -}}
{{- if not $context.isolation.ingressControllers -}}
{{- fail (printf "networkPolicy.ingressControllers: apps.%s is reached from outside, and nothing says where its requests come from" $context.name) -}}
{{- end -}}
{{- $ingress = append $ingress (dict "from" $context.isolation.ingressControllers "ports" .) -}}
{{- end -}}
{{- if and .isolation.monitoring $all -}}
{{- $ingress = append $ingress (dict "from" .isolation.monitoring "ports" $all) -}}
{{- end -}}
{{- $types := list "Ingress" -}}
{{- $spec := dict "ingress" (concat $ingress ($own.ingress | default list) | default list) -}}
{{- if or (kindIs "slice" $own.egress) (has "Egress" ($own.policyTypes | default list)) -}}
{{- $types = append $types "Egress" -}}
{{- $dns := dict "ports" (list (dict "port" 53 "protocol" "UDP") (dict "port" 53 "protocol" "TCP")) -}}
{{- with .isolation.dns -}}
{{- $_ := set $dns "to" . -}}
{{- end -}}
{{- $_ := concat (list $dns) $egress ($own.egress | default list) | set $spec "egress" -}}
{{- end -}}
{{- $_ := set $spec "policyTypes" $types -}}
{{- toJson $spec -}}
{{- end }}

{{/*
The ports of the pods that the app's Ingresses and routes lead to, as a list in JSON. The templates of those are carried
along only in charts that have some. Context: an app's.
*/}}
{{- define "appchart.outsidePorts" -}}
{{- $context := . -}}
{{- $app := index .root.Values.apps .name -}}
{{- $wanted := list -}}
{{- if or (kindIs "map" $app.ingress) $app.ingresses -}}
{{- range include "appchart.ingresses" . | fromJsonArray -}}
{{- range include "appchart.ingressRules" (merge . $context) | fromJsonArray -}}
{{- range .paths -}}
{{- $wanted = append $wanted (kindIs "invalid" .port | ternary "http" .port | toString) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- range $at := list "httpRoute" "grpcRoute" -}}
{{- $route := index $app $at -}}
{{- if kindIs "map" $route -}}
{{- if ne $route.enabled false -}}
{{- range $rule := $route.rules | default (list dict) -}}
{{- if not (include "appchart.redirects" $rule) -}}
{{- $wanted = merge (dict "at" $at "route" $route "rule" $rule) $context | include "appchart.routePort" | append $wanted -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- $ports := list -}}
{{- if $wanted -}}
{{- $ports = include "appchart.servicePorts" . | fromJsonArray -}}
{{- end -}}
{{- $found := dict -}}
{{- range $name := $wanted -}}
{{- $first := dict -}}
{{- range $ports -}}
{{- if and (not $first) (or (eq $name .name) (eq $name (int64 .servicePort | toString))) -}}
{{- $first = . -}}
{{- end -}}
{{- end -}}
{{- with $first -}}
{{- $_ := include "appchart.rulePort" . | fromJson | set $found (printf "%05d %s" (int64 .containerPort) .protocol) -}}
{{- end -}}
{{- end -}}
{{- $all := list -}}
{{- range $found -}}
{{- $all = append $all . -}}
{{- end -}}
{{- toJson $all -}}
{{- end }}
