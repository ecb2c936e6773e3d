{{- /* Includes a helper of this chart. A template outside of a define is called by its path, which no other chart has. */ -}}
{{- include (printf "appchart.%s" .helper) .context -}}
