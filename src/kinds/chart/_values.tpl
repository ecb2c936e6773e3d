{{/*
A list of maps as one, in JSON: later ones win key by key, and null takes a key away.
Not merge or mergeOverwrite, for which 0, false and "" are no values.
*/}}
{{- define "appchart.override" -}}
{{- $merged := dict -}}
{{- range . -}}
{{- range $key, $value := . -}}
{{- if kindIs "invalid" $value -}}
{{- $_ := unset $merged $key -}}
{{- else -}}
{{- $_ := set $merged $key $value -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- toJson $merged -}}
{{- end }}

{{/* A comment, where Helm would trim white space that belongs to the YAML above it. Context: that YAML. */}}
{{- define "appchart.textEnd" -}}
{{- if or (regexMatch "(?m)[|>][-+0-9]*$" .) (ne (trim .) .) }}
# Keeps the trailing white space above, which Helm would trim at the end of a document.
{{- end }}
{{- end }}
