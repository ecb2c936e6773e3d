{{/*
The Secrets that an app names, and the copies of them that a hook job is given: those of the release come after it.
*/}}

{{/*
Follows a path in the values of an app, and notes in the map "names" what it finds at its end. What is a key of "copies"
becomes the name of its copy there. Context: (dict "value" <values> "path" <list> "names" <map> "copies" <map>).
*/}}
{{- define "appchart.visitName" -}}
{{- $names := .names -}}
{{- $copies := .copies -}}
{{- $step := first .path -}}
{{- $rest := rest .path -}}
{{- if and (eq $step "*") (or (kindIs "slice" .value) (kindIs "map" .value)) -}}
{{- range .value -}}
{{- include "appchart.visitName" (dict "value" . "path" $rest "names" $names "copies" $copies) -}}
{{- end -}}
{{- else if and (kindIs "map" .value) (hasKey .value $step) -}}
{{- $next := index .value $step -}}
{{- if $rest -}}
{{- include "appchart.visitName" (dict "value" $next "path" $rest "names" $names "copies" $copies) -}}
{{- else -}}
{{- $_ := set $names $next true -}}
{{- if hasKey $copies $next -}}
{{- $_ := set .value $step (printf "%s-hook" $next) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end }}

{{/* The names of the Secrets that an app names, as keys of a map in JSON. Context: an app's. */}}
{{- define "appchart.secretsOf" -}}
{{- $app := include "appchart.app" . | fromJson -}}
{{- $names := dict -}}
{{- range include "appchart.secretPlaces" . | fromJsonArray -}}
{{- include "appchart.visitName" (dict "value" $app "path" . "names" $names "copies" dict) -}}
{{- end -}}
{{- range $app.imagePullSecrets -}}
{{- $_ := set $names . true -}}
{{- end -}}
{{- $names | toJson -}}
{{- end }}

{{/* The values of a hook job, in JSON, with the names of copies in place of what comes with the release. */}}
{{- define "appchart.withCopies" -}}
{{- $made := .root.Values.externalSecrets | default dict -}}
{{- $app := include "appchart.app" . | fromJson -}}
{{- range include "appchart.secretPlaces" . | fromJsonArray -}}
{{- include "appchart.visitName" (dict "value" $app "path" . "names" dict "copies" $made) -}}
{{- end -}}
{{- $pull := list -}}
{{- range $app.imagePullSecrets -}}
{{- $pull = append $pull (hasKey $made . | ternary (printf "%s-hook" .) .) -}}
{{- end -}}
{{- set $app "imagePullSecrets" $pull | toJson -}}
{{- end }}

{{/*
Whose hooks need a copy of a Secret before the release is there: helm and argo, as a list in JSON; empty where none does.
Context: (dict "root" $ "secret" <name>).
*/}}
{{- define "appchart.copiedBy" -}}
{{- $root := .root -}}
{{- $secret := .secret -}}
{{- $by := list -}}
{{- range $name, $app := $root.Values.apps -}}
{{- $context := dict "root" $root "name" $name -}}
{{- if and $app (ne $app.enabled false) (include "appchart.runsBefore" $context) -}}
{{- if hasKey (include "appchart.secretsOf" $context | fromJson) $secret -}}
{{- $by = include "appchart.hookBy" $context | fromJsonArray | concat $by | uniq -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- $by | toJson -}}
{{- end }}
