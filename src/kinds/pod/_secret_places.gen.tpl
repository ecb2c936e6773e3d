{{/* The places where an app names a Secret or a SecretProviderClass, as paths in JSON; * is every item. */}}
{{- define "appchart.secretPlaces" -}}
[
  ["env","*","valueFrom","secretKeyRef","name"],
  ["envFrom","*","secretRef","name"],
  ["initContainers","*","env","*","valueFrom","secretKeyRef","name"],
  ["sidecars","*","env","*","valueFrom","secretKeyRef","name"],
  ["initContainers","*","envFrom","*","secretRef","name"],
  ["sidecars","*","envFrom","*","secretRef","name"],
  ["volumes","*","azureFile","secretName"],
  ["volumes","*","cephfs","secretRef","name"],
  ["volumes","*","cinder","secretRef","name"],
  ["volumes","*","csi","nodePublishSecretRef","name"],
  ["volumes","*","csi","volumeAttributes","secretProviderClass"],
  ["volumes","*","flexVolume","secretRef","name"],
  ["volumes","*","iscsi","secretRef","name"],
  ["volumes","*","projected","sources","*","secret","name"],
  ["volumes","*","rbd","secretRef","name"],
  ["volumes","*","scaleIO","secretRef","name"],
  ["volumes","*","secret","secretName"],
  ["volumes","*","storageos","secretRef","name"],
  ["serviceAccount","imagePullSecrets","*","name"]
]
{{- end }}
