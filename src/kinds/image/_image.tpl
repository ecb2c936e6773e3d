{{/*
The image of an app. Context: an app's.
*/}}

{{/* An app without an image tag runs the chart's appVersion, never latest. */}}
{{- define "appchart.imageTag" -}}
{{- (index .root.Values.apps .name).imageTag | default .root.Chart.AppVersion -}}
{{- end }}

{{/* What pods are labelled with: only what changes with the image. With a digest the tag may change, and the image not. */}}
{{- define "appchart.imageVersion" -}}
{{- $digest := (index .root.Values.apps .name).imageDigest -}}
{{- if $digest -}}
{{- $digest | trimPrefix "sha256:" | trunc 12 -}}
{{- else -}}
{{- include "appchart.imageTag" . -}}
{{- end -}}
{{- end }}

{{/* The image without tag and digest. */}}
{{- define "appchart.imageName" -}}
{{- include "appchart.inRegistry" (dict "root" .root "image" (index .root.Values.apps .name).image) -}}
{{- end }}

{{/*
An image in the registry that it is pulled from. Its own is what stands before the first "/" with a "." or ":" in it, as for every
container runtime; global.imageRegistry replaces it, and imageRegistry is for images that name none.
Context: (dict "root" $ "image" <image>).
*/}}
{{- define "appchart.inRegistry" -}}
{{- $image := .image -}}
{{- $own := regexFind "^([^/]*[.:][^/]*|localhost)/" $image -}}
{{- $registry := (.root.Values.global).imageRegistry | default (empty $own | ternary .root.Values.imageRegistry "") -}}
{{- if $registry -}}
{{- printf "%s/%s" (trimSuffix "/" $registry) (trimPrefix $own $image) -}}
{{- else -}}
{{- $image -}}
{{- end -}}
{{- end }}

{{- define "appchart.image" -}}
{{- $app := index .root.Values.apps .name -}}
{{- $image := include "appchart.imageName" . -}}
{{- if $app.imageDigest -}}
{{- include "appchart.checkDigest" . -}}
{{- printf "%s@%s" $image $app.imageDigest -}}
{{- else -}}
{{- printf "%s:%s" $image (include "appchart.imageTag" .) -}}
{{- end -}}
{{- end }}

{{/*
Fails where somebody has set a tag, and the digest that decides is still that of another: image-lock.json says which tags
a digest of the build belongs to. A digest that is not from the build is whoever's sets it.
*/}}
{{- define "appchart.checkDigest" -}}
{{- $name := .name -}}
{{- $app := index .root.Values.apps $name -}}
{{- $tags := list -}}
{{- if $app.imageTag -}}
{{- range (.root.Files.Get "image-lock.json" | fromJson).images -}}
{{- if and (eq .app $name) (not .container) (eq (toString .digest) $app.imageDigest) -}}
{{- $tags = append $tags .tag -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if and $tags (not (has $app.imageTag $tags)) -}}
{{- fail (printf "apps.%s.imageTag is %q, but imageDigest is that of %q and decides which image runs: set apps.%s.imageDigest too, to the digest of %q or to \"\" for whatever the tag is" $name $app.imageTag (join ", " $tags) $name $app.imageTag) -}}
{{- end -}}
{{- end }}
