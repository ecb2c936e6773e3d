"""Attributes of the macros, with what the schema says of them.

Generated from src/kinds/*/schema.json by //tools/codegen/attributes.mjs; do not edit.
"""

load(":attribute.bzl", "attribute")

# What every rule of Bazel's takes.
COMMON_ATTRIBUTES = [
    "applicable_licenses",
    "aspect_hints",
    "compatible_with",
    "deprecation",
    "exec_compatible_with",
    "exec_properties",
    "features",
    "package_metadata",
    "restricted_to",
    "tags",
    "target_compatible_with",
    "testonly",
    "toolchains",
    "visibility",
]

APP_ATTRIBUTES = {
    "allow_secret_literals": attribute(
        kind = "json",
        doc = "Variables whose literal looks like a secret but is not one: name to the reason.",
    ),
    "annotations": attribute(
        kind = "json",
        doc = "Annotations of all objects of the app. They win over the chart's; an object's own, such as ingress.annotations, win over them.",
    ),
    "app_name": attribute(
        kind = "string",
        doc = "The name of the app: its key under apps in values.yaml. Defaults to the target's name. In the cluster '_' becomes '-'.",
    ),
    "app_type": attribute(
        kind = "string",
        doc = "What the app is: external-api (Deployment, Service, Ingress), internal-api (Deployment, Service), worker (Deployment), job (Job) or cron-job (CronJob).",
    ),
    "args": attribute(
        kind = "string_list",
        doc = "The arguments of the entrypoint. Defaults to those of the image.",
    ),
    "binary_target": attribute(
        kind = "label",
        doc = "The label of the binary that the image runs. It must exist; building a chart does not build it.",
    ),
    "calls": attribute(
        kind = "app_labels",
        doc = "Apps that this one calls beside those whose service_url is in its env: labels, or a dict from label to {\"ports\": [...]}. Not a dependency in Bazel; the chart must have the apps, or name them in its external_apps.",
    ),
    "cluster_role": attribute(
        kind = "json",
        doc = "What the app's service account may do in the whole cluster: a ClusterRole and a ClusterRoleBinding, with the namespace in their name.",
    ),
    "command": attribute(
        kind = "string_list",
        doc = "The entrypoint of the container. Defaults to that of the image.",
    ),
    "config": attribute(
        kind = "json",
        doc = "ConfigMaps of the app, by name: keys and values, mounted or as environment variables. A change restarts the pods.",
    ),
    "config_files": attribute(
        kind = "config_files",
        doc = "ConfigMaps of the app, by name, from files of the repository, text or binary. Each holds up to 1 MiB; the size of a Helm release limits the total.",
    ),
    "container": attribute(
        kind = "json",
        doc = "Fields of the Kubernetes Container that have no attribute of their own, such as imagePullPolicy, lifecycle and workingDir. Merged over the chart's, field by field.",
    ),
    "cron_job": attribute(
        kind = "json",
        doc = "When a cron-job runs, as in the Kubernetes CronJobSpec; its jobTemplate follows from job and from the app's other attributes.",
    ),
    "daemon_set": attribute(
        kind = "json",
        doc = "Makes a DaemonSet, in place of a Deployment: its settings, in the spelling of the Kubernetes DaemonSetSpec; {} for none. No environment adds it or takes it away.",
    ),
    "deployment": attribute(
        kind = "json",
        doc = "Settings of the Deployment, in the spelling of the Kubernetes DeploymentSpec.",
    ),
    "description": attribute(
        kind = "string",
        doc = "One line about the app, for the chart's README and values.yaml.",
    ),
    "digest": attribute(
        kind = "string",
        doc = "The digest of the image, such as sha256:.... It decides which image runs, whatever the tag.",
    ),
    "domain": attribute(
        kind = "string",
        doc = "The domain the app belongs to: the first half of the default image name.",
    ),
    "env": attribute(
        kind = "json",
        doc = "Environment variables: a dict from name to value, or a list of {name, value}, which keeps its order. {{ }} in a value is evaluated by Helm.",
    ),
    "env_from": attribute(
        kind = "json",
        doc = "Secrets and ConfigMaps whose keys all become variables.",
    ),
    "existing_objects": attribute(
        kind = "json",
        doc = "What the app's pods and claims name and what is in the cluster already: external_secret_ref, external_config_map_ref, or {\"kind\", \"name\"} of another kind.",
    ),
    "external_secrets": attribute(
        kind = "json",
        doc = "Secrets that an operator makes, by name, each with its source. Merged into the chart's by name.",
    ),
    "fullname_override": attribute(
        kind = "string",
        doc = "The name of the app's objects in the cluster, instead of <release>-<app>.",
    ),
    "grpc_route": attribute(
        kind = "json",
        doc = "A GRPCRoute of the Gateway API that leads to the app's Service, in the spelling of the Gateway API; backendRefs are filled in.",
    ),
    "health_check": attribute(
        kind = "json_or_none",
        doc = "How the app is asked for its health. {} asks over HTTP, on the port called http. Without it there are no probes.",
    ),
    "hook": attribute(
        kind = "json",
        doc = "When a job runs: before the rest of the release, after it, or as one of its tests. {\"enabled\": False} makes it a plain Job, which is deployed with the rest.",
    ),
    "horizontal_pod_autoscaler": attribute(
        kind = "json",
        doc = "A HorizontalPodAutoscaler of the app's Deployment or StatefulSet, in the spelling of its spec (autoscaling/v2), or with cpu and memory. While it is on, the chart sets no replicas.",
    ),
    "http_route": attribute(
        kind = "json",
        doc = "An HTTPRoute of the Gateway API that leads to the app's Service, in the spelling of the Gateway API; backendRefs are filled in. {} takes all requests of the chart's gateway.",
    ),
    "image": attribute(
        kind = "string",
        doc = "The image without tag or digest. Defaults to <registry>/<organization>/<repo_name>, leaving out what is empty.",
    ),
    "image_pull_secrets": attribute(
        kind = "string_list",
        doc = "Names of Secrets for pulling the image.",
    ),
    "ingress": attribute(
        kind = "json_or_none",
        doc = "How the app is reached from outside the cluster. An external-api has an Ingress by default, which None or enabled: False removes; other types have one if this is given.",
    ),
    "ingresses": attribute(
        kind = "json",
        doc = "Further Ingresses by name; that of \"admin\" is called <app>-admin. They take the same keys as ingress.",
    ),
    "inherit": attribute(
        kind = "json",
        doc = "What the app takes of what all apps of its chart share, such as {\"env\": {\"omit\": [\"LOG_LEVEL\"]}} or {\"envFrom\": False}. Defaults to all of it.",
    ),
    "init_containers": attribute(
        kind = "init_containers",
        doc = "Containers that run to their end before the app's own starts, in the order in which they are written: a dict by name, in the spelling of the Kubernetes Container. The chart's env reaches them.",
    ),
    "job": attribute(
        kind = "json",
        doc = "Settings of the Job, or of the Jobs of a CronJob, in the spelling of the Kubernetes JobSpec. The deadline of a hook is hook.deadline.",
    ),
    "labels": attribute(
        kind = "json",
        doc = "Labels of all objects of the app, beside those it has anyway. They win over the chart's, and over ours but for those that select pods.",
    ),
    "language": attribute(
        kind = "string",
        doc = "The app's language, such as python or go. The default resources depend on it.",
    ),
    "network_policy": attribute(
        kind = "json",
        doc = "Who may talk to the app's pods, and whom they may talk to: a NetworkPolicySpec without podSelector, which is filled in. Where the chart isolates its apps, the rules are added to those that it makes.",
    ),
    "organization": attribute(
        kind = "string",
        doc = "The image's organization within the registry.",
    ),
    "persistent_volume_claims": attribute(
        kind = "json",
        doc = "Storage that outlives pods, by name: PersistentVolumeClaims, or the volumeClaimTemplates of a StatefulSet. Each is a volume of that name.",
    ),
    "pod": attribute(
        kind = "json",
        doc = "Fields of the Kubernetes PodSpec that have no attribute of their own, such as nodeSelector, tolerations and terminationGracePeriodSeconds. Merged over the chart's, field by field.",
    ),
    "pod_annotations": attribute(
        kind = "json",
        doc = "Annotations of the app's pods.",
    ),
    "pod_disruption_budget": attribute(
        kind = "json_or_none",
        doc = "How many pods an eviction, such as a drain of a node, leaves running: the PodDisruptionBudgetSpec of Kubernetes. Defaults to maxUnavailable 1 where replicas, or the minimum of the autoscaler, are more than one. None or enabled: False leaves it out.",
    ),
    "pod_labels": attribute(
        kind = "json",
        doc = "Labels of the app's pods, beside those they have anyway.",
    ),
    "pod_monitor": attribute(
        kind = "json",
        doc = "Has Prometheus scrape the app's pods, where it has no Service: {\"port\": \"metrics\"}, or all podMetricsEndpoints of a PodMonitor.",
    ),
    "pod_security": attribute(
        kind = "string",
        doc = "The Pod Security Standard for the app's pods: restricted, baseline or privileged. What the standard forbids fails the build; restricted fills in what it asks of a pod and of all its containers. Defaults to the chart's.",
    ),
    "pod_security_context": attribute(
        kind = "json",
        doc = "Security settings of the pod, merged over {seccompProfile: {type: RuntimeDefault}}.",
    ),
    "port": attribute(
        kind = "int",
        doc = "The port called http. Defaults to 8000 for APIs that have no ports either.",
    ),
    "ports": attribute(
        kind = "json",
        doc = "Further ports by name: {\"metrics\": 9090}, or a dict for more than the number. What is said of \"http\" here is said of port.",
    ),
    "registry": attribute(
        kind = "string",
        doc = "The image's registry, such as ghcr.io.",
    ),
    "replicas": attribute(
        kind = "int_or_unmanaged",
        doc = "The number of pods, or \"unmanaged\", which leaves it to an autoscaler or to people: the chart then does not set it.",
    ),
    "repo_name": attribute(
        kind = "string",
        doc = "The image's repository. Defaults to <domain>-<app_name>.",
    ),
    "resources": attribute(
        kind = "json",
        doc = "Compute resources in the Kubernetes spelling. The default depends on app_type and language.",
    ),
    "role": attribute(
        kind = "json",
        doc = "What the app's service account may do in the namespace of the chart: a Role of these rules, and a RoleBinding. The app needs a service_account of its own.",
    ),
    "scaled_object": attribute(
        kind = "json",
        doc = "A ScaledObject of KEDA for the app's Deployment or StatefulSet, in the spelling of its spec (keda.sh/v1alpha1). While it is on, the chart sets no replicas. KEDA must be in the cluster.",
    ),
    "scratch": attribute(
        kind = "json",
        doc = "Folders that the container may write to, with the size of each: empty, as long-lived as the pod, and there with readOnlyRootFilesystem too.",
    ),
    "security_context": attribute(
        kind = "json",
        doc = "Security settings of the container, merged over {allowPrivilegeEscalation: false}, which is left out for privileged containers.",
    ),
    "service": attribute(
        kind = "json",
        doc = "The Service that leads to the app, in the spelling of the Kubernetes ServiceSpec; selector and ports are filled in. APIs have one, and other apps where it is given; {\"enabled\": False} takes it away.",
    ),
    "service_account": attribute(
        kind = "json",
        doc = "The identity of the app's pods. {} makes one. Without it, the pods run as the namespace's default account, and its token is not mounted.",
    ),
    "service_monitor": attribute(
        kind = "json",
        doc = "Has Prometheus scrape the app's Service: {\"port\": \"metrics\"}, or all endpoints of a ServiceMonitor. The cluster needs the Prometheus operator.",
    ),
    "services": attribute(
        kind = "json",
        doc = "Further Services by name; that of \"admin\" is called <app>-admin.",
    ),
    "shutdown_delay_seconds": attribute(
        kind = "int",
        doc = "Seconds that the container goes on serving after its pod has been told to end, until load balancers and Services no longer lead to it: a preStop hook that sleeps. Less than terminationGracePeriodSeconds, which Kubernetes takes as 30. 0 is no delay.",
    ),
    "sidecars": attribute(
        kind = "sidecars",
        doc = "Containers that start before the app's own and run beside it, in the order in which they are written, after the init containers: a dict by name, in the spelling of the Kubernetes Container. The chart's env reaches them.",
    ),
    "stateful_set": attribute(
        kind = "json",
        doc = "Makes a StatefulSet with a headless Service, in place of a Deployment: its settings, in the spelling of the Kubernetes StatefulSetSpec; {} for none. No environment adds it or takes it away.",
    ),
    "version": attribute(
        kind = "string",
        doc = "The image tag. Empty means the chart's app_version.",
    ),
    "volume_mounts": attribute(
        kind = "json",
        doc = "Where the container sees the volumes.",
    ),
    "volumes": attribute(
        kind = "json",
        doc = "Volumes of the pod, as in Kubernetes.",
    ),
}

CHART_ATTRIBUTES = {
    "allow_secret_literals": attribute(
        kind = "json",
        doc = "Variables of the chart's env whose literal looks like a secret but is not: name to the reason.",
    ),
    "annotations": attribute(
        kind = "json",
        doc = "Annotations of all objects of the chart, manual manifests included, but not of pods. An app's own win.",
    ),
    "app_version": attribute(
        kind = "string",
        doc = "The version of what the chart deploys: the image tag of every app without a version of its own. Defaults to the chart's version.",
    ),
    "chart_annotations": attribute(
        kind = "json",
        doc = "Annotations of Chart.yaml, such as artifacthub.io/changes. They are not added to objects.",
    ),
    "chart_name": attribute(
        kind = "string",
        doc = "The name of the chart. Defaults to the target's name with '_' as '-'.",
    ),
    "chart_version": attribute(
        kind = "string",
        default = "0.1.0",
        doc = "The chart's version, a SemVer 2 version. Defaults to 0.1.0.",
    ),
    "config": attribute(
        kind = "json",
        doc = "ConfigMaps for all apps, by name: those with mountPath or envFrom are for every app, and others for the apps that name them in a config of their own, which is merged over this one. Each app has a ConfigMap of its own.",
    ),
    "config_files": attribute(
        kind = "config_files",
        doc = "The same, from files of the repository, text or binary.",
    ),
    "container": attribute(
        kind = "json",
        doc = "Fields of the Kubernetes Container for the container of every app, but for init containers and sidecars. Merged with an app's own as pod is.",
    ),
    "dependencies": attribute(
        kind = "dependencies",
        doc = "Charts that this one brings along: a dict from the key of their values to a helm_chart target, or a chart archive (.tgz), as a label or as a dict with more.",
    ),
    "description": attribute(
        kind = "string",
        doc = "One line about the chart.",
    ),
    "env": attribute(
        kind = "json",
        doc = "Environment variables of every app: a dict from name to value. An app's own variable of the same name wins. {{ }} in a value is evaluated by Helm.",
    ),
    "env_from": attribute(
        kind = "json",
        doc = "Secrets and ConfigMaps whose keys all become variables of every app, before the app's own.",
    ),
    "environment": attribute(
        kind = "string",
        doc = "The environment whose values are the chart's defaults. Defaults to dev.",
    ),
    "environments": attribute(
        kind = "environments",
        doc = "The differences between environments: a dict from name to values, which are a file, a dict, or a list of both, merged as Helm merges values files. Each becomes values/<name>.yaml of the chart.",
    ),
    "existing_objects": attribute(
        kind = "json",
        doc = "What pods and claims name and what is in the cluster already: external_secret_ref, external_config_map_ref, or {\"kind\", \"name\"} of another kind.",
    ),
    "external_apps": attribute(
        kind = "app_labels",
        doc = "Apps of other charts that the apps here call, by label: the release and namespace that they are installed in, the name of their Service, or a host.",
    ),
    "external_secrets": attribute(
        kind = "json",
        doc = "Secrets that an operator makes, by name, each with its source.",
    ),
    "gateway": attribute(
        kind = "json",
        doc = "Where the routes of all apps are attached: {name, namespace, sectionName}, or several of them as parentRefs. A route's own parentRefs win.",
    ),
    "home": attribute(
        kind = "string",
        doc = "The URL of the project's home page.",
    ),
    "icon": attribute(
        kind = "string",
        doc = "The URL of an SVG or PNG image for the chart.",
    ),
    "image_pull_secrets": attribute(
        kind = "string_list",
        doc = "Names of Secrets for pulling the images of all apps. They come before each app's own.",
    ),
    "image_registry": attribute(
        kind = "string",
        doc = "The registry of images without one, such as ghcr.io/acme.",
    ),
    "ingress": attribute(
        kind = "json",
        doc = "Defaults of every app's ingress.",
    ),
    "keywords": attribute(
        kind = "string_list",
        doc = "Keywords for searches in a catalogue.",
    ),
    "kube_version": attribute(
        kind = "string",
        doc = "The supported versions of Kubernetes, as a constraint of Helm such as \">=1.29.0-0\". -0 includes the versions of cloud providers, such as v1.30.2-gke.100.",
    ),
    "labels": attribute(
        kind = "json",
        doc = "Labels of all objects of the chart, manual manifests included, but not of pods. An app's own win.",
    ),
    "license": attribute(
        kind = "string",
        doc = "The SPDX identifier of the chart's license. It becomes the annotation artifacthub.io/license.",
    ),
    "maintainers": attribute(
        kind = "json",
        doc = "Who maintains the chart: a list of {\"name\", \"email\", \"url\"}.",
    ),
    "manual_manifests": attribute(
        kind = "label_list",
        doc = "Files of Kubernetes objects, in YAML, which become part of the chart as they are: {{ }} in them is not evaluated. CustomResourceDefinitions go to crds/.",
    ),
    "namespace": attribute(
        kind = "string",
        default = "",
        doc = "The namespace that README.md of the chart says to install into. Objects go to the namespace of the release.",
    ),
    "namespace_override": attribute(
        kind = "string",
        doc = "The namespace of all objects, whatever the namespace of the release. Defaults to the namespace of the release.",
    ),
    "network_policy": attribute(
        kind = "json",
        doc = "\"isolate\", or {\"mode\": \"isolate\", \"ingressControllers\": [...]}: nothing reaches a pod but the apps that call it, the Ingress controllers of an app with an Ingress, and what monitors it.",
    ),
    "notes": attribute(
        kind = "string",
        doc = "What the release notes say last, which helm install and helm status print. {{ }} in it is not evaluated.",
    ),
    "pod": attribute(
        kind = "json",
        doc = "Fields of the Kubernetes PodSpec for the pods of all apps. Maps such as nodeSelector are merged by key with an app's own, lists such as tolerations are the chart's followed by the app's; of all else the app's own wins.",
    ),
    "pod_security": attribute(
        kind = "string",
        doc = "The Pod Security Standard for the pods of all apps and manual manifests: restricted, baseline or privileged. An app's own wins. Without it, no standard is checked.",
    ),
    "secret_stores": attribute(
        kind = "json",
        doc = "SecretStores of the chart, by name, for the External Secrets Operator.",
    ),
    "sources": attribute(
        kind = "string_list",
        doc = "URLs of the source code.",
    ),
    "template_values": attribute(
        kind = "json",
        doc = "Values for templates of your own: .Values.templateValues.",
    ),
    "templates": attribute(
        kind = "label_list",
        doc = "Helm templates of your own, for what no attribute makes: .yaml, .yml or .tpl files, copied byte for byte to templates/own/. They may include the public helpers, and read template_values.",
    ),
    "unresolved_references": attribute(
        kind = "string",
        doc = "The severity of a reference to an object that is neither in the chart nor in existing_objects. Defaults to error.",
    ),
}
