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
