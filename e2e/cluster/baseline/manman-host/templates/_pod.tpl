{{/*
The pod of an app, for whatever kind runs it.
Context: (dict "root" $ "name" <app> "restartPolicy" <Always, OnFailure or Never>).
*/}}
{{- define "appchart.podSpec" -}}
{{- $app := index .root.Values.apps .name -}}
restartPolicy: {{ .restartPolicy }}
{{- with include "appchart.serviceAccountName" . }}
serviceAccountName: {{ . | quote }}
automountServiceAccountToken: {{ eq $app.serviceAccount.automount true }}
{{- end }}
{{- with $app.imagePullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . | quote }}
  {{- end }}
{{- end }}
{{- with $app.podSecurityContext }}
securityContext:
  {{- toYaml . | nindent 2 }}
{{- end }}
containers:
  - name: {{ include "appchart.name" . | quote }}
    image: {{ include "appchart.image" . | quote }}
    {{- with $app.command }}
    command:
      {{- range . }}
      - {{ . | quote }}
      {{- end }}
    {{- end }}
    {{- with $app.args }}
    args:
      {{- range . }}
      - {{ . | quote }}
      {{- end }}
    {{- end }}
    {{- with include "appchart.env" . | trim }}
    env:
      {{- . | nindent 6 }}
    {{- end }}
    {{- with include "appchart.envFrom" . | trim }}
    envFrom:
      {{- . | nindent 6 }}
    {{- end }}
    {{- with $app.port }}
    ports:
      - name: http
        containerPort: {{ int64 . }}
        protocol: TCP
    {{- end }}
    {{- with include "appchart.probes" . | trim }}
    {{- . | nindent 4 }}
    {{- end }}
    {{- with $app.resources }}
    resources:
      {{- toYaml . | nindent 6 }}
    {{- end }}
    {{- with $app.securityContext }}
    securityContext:
      {{- toYaml . | nindent 6 }}
    {{- end }}
    {{- with include "appchart.volumeMounts" . | trim }}
    volumeMounts:
      {{- . | nindent 6 }}
    {{- end }}
{{- with include "appchart.volumes" . | trim }}
volumes:
  {{- . | nindent 2 }}
{{- end }}
{{- end }}

{{/* The app's own ConfigMaps come first: where a variable is in several, Kubernetes takes the last. */}}
{{- define "appchart.envFrom" -}}
{{- $context := . -}}
{{- $app := index .root.Values.apps .name -}}
{{- range $config, $settings := $app.config }}
{{- if and $settings (eq $settings.envFrom true) }}
- configMapRef:
    name: {{ include "appchart.configName" (merge (dict "config" $config) $context) | quote }}
{{- end }}
{{- end }}
{{- range $app.envFrom }}
{{- $source := . }}
{{- with .secretRef }}
{{- $name := include "appchart.secretName" (merge (dict "secret" .name) $context) }}
{{- $source = set (omit $source "secretRef") "secretRef" (set (omit . "name") "name" $name) }}
{{- end }}
{{ list $source | toYaml }}
{{- end }}
{{- end }}

{{/* Where a variable's value comes from. Context: an app's, with "source" <its valueFrom>. */}}
{{- define "appchart.valueFrom" -}}
{{- $context := . -}}
{{- $source := .source -}}
{{- with .source.secretKeyRef -}}
{{- $name := include "appchart.secretName" (merge (dict "secret" .name) $context) -}}
{{- $source = dict "secretKeyRef" (set (omit . "name") "name" $name) -}}
{{- end -}}
{{- toYaml $source -}}
{{- end }}

{{- define "appchart.volumeMounts" -}}
{{- $app := index .root.Values.apps .name -}}
{{- range $config, $settings := $app.config }}
{{- if and $settings $settings.mountPath }}
- name: {{ include "appchart.dnsLabel" (printf "config-%s" $config) | quote }}
  mountPath: {{ $settings.mountPath | quote }}
  {{- with $settings.subPath }}
  subPath: {{ . | quote }}
  {{- end }}
  readOnly: true
{{- end }}
{{- end }}
{{- with $app.volumeMounts }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{- define "appchart.volumes" -}}
{{- $context := . -}}
{{- $app := index .root.Values.apps .name -}}
{{- range $config, $settings := $app.config }}
{{- if and $settings $settings.mountPath }}
- name: {{ include "appchart.dnsLabel" (printf "config-%s" $config) | quote }}
  configMap:
    name: {{ include "appchart.configName" (merge (dict "config" $config) $context) | quote }}
{{- end }}
{{- end }}
{{- range $app.volumes }}
{{- $volume := . }}
{{- with .secret }}
{{- $name := include "appchart.secretName" (merge (dict "secret" .secretName) $context) }}
{{- $volume = set (omit $volume "secret") "secret" (set (omit . "secretName") "secretName" $name) }}
{{- end }}
{{- with .csi }}
{{- with (.volumeAttributes).secretProviderClass }}
{{- $name := include "appchart.secretName" (merge (dict "secret" .) $context) }}
{{- $attributes := set (omit $volume.csi.volumeAttributes "secretProviderClass") "secretProviderClass" $name }}
{{- $volume = set (omit $volume "csi") "csi" (set (omit $volume.csi "volumeAttributes") "volumeAttributes" $attributes) }}
{{- end }}
{{- end }}
{{ list $volume | toYaml }}
{{- end }}
{{- end }}

{{/*
The environment: a map, in the order of its names, or a list, in its own, which $(NAME) references go by.
A variable that is null has been taken away.
*/}}
{{- define "appchart.env" -}}
{{- $context := . -}}
{{- $root := .root -}}
{{- $env := (index .root.Values.apps .name).env -}}
{{- $variables := list -}}
{{- if kindIs "slice" $env -}}
{{- $variables = $env -}}
{{- else -}}
{{- range $name, $source := $env -}}
{{- if kindIs "map" $source -}}
{{- $variables = append $variables (merge (dict "name" $name) $source) -}}
{{- else if not (kindIs "invalid" $source) -}}
{{- $variables = append $variables (dict "name" $name "value" $source) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- range $variables }}
- name: {{ .name | quote }}
{{- with .valueFrom }}
  valueFrom:
    {{- include "appchart.valueFrom" (merge (dict "source" .) $context) | nindent 4 }}
{{- else }}
  value: {{ include "appchart.envValue" (dict "root" $root "value" .value) | quote }}
{{- end }}
{{- end }}
{{- end }}

{{/*
The value of a variable as a string. Only a string with an action in it goes through tpl, which is dear and has its
own idea of text. Numbers go by way of JSON: values files hold them as floats, which would print as 1e+06.
*/}}
{{- define "appchart.envValue" -}}
{{- if not (kindIs "string" .value) -}}
{{- toJson .value -}}
{{- else if contains "{{" .value -}}
{{- tpl .value .root -}}
{{- else -}}
{{- .value -}}
{{- end -}}
{{- end }}

{{/*
Liveness and readiness probes of a health check, and a startup probe where one is asked for. What a probe does not
say itself, the health check says; its successThreshold is for readiness alone, as the others take no other than 1.
*/}}
{{- define "appchart.probes" -}}
{{- $app := index .root.Values.apps .name -}}
{{- $check := $app.healthCheck | default dict -}}
{{- if and (kindIs "map" $app.healthCheck) (ne $check.enabled false) -}}
{{- $common := omit $check "enabled" "liveness" "readiness" "startup" -}}
{{- $probes := dict
      "livenessProbe" (list (omit $common "successThreshold") $check.liveness)
      "readinessProbe" (list $common $check.readiness) -}}
{{- if kindIs "map" $check.startup -}}
{{- $_ := set $probes "startupProbe" (list (omit $common "successThreshold") $check.startup) -}}
{{- end -}}
{{- range $name, $maps := $probes -}}
{{- $probe := include "appchart.override" $maps | fromJson -}}
{{- if ne $probe.enabled false }}
{{ $name }}:
  httpGet:
    path: {{ $probe.path | default "/health" | quote }}
    {{- if $probe.port }}
    port: {{ int64 $probe.port }}
    {{- else if $app.port }}
    port: http
    {{- else }}
    {{- fail (printf "apps.%s.healthCheck: the app has no port, so give healthCheck.port" $.name) }}
    {{- end }}
    {{- with $probe.scheme }}
    scheme: {{ . }}
    {{- end }}
  {{- with omit $probe "enabled" "path" "port" "scheme" }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- end }}
