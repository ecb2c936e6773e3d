"""Attributes of the rules, with what the schema says of them.

Generated from //src/schema by //tools/codegen/starlark.mjs; do not edit.

A kind says how an attribute is written in a BUILD file: "json" is a dict or a list of dicts, which a rule
takes as JSON in a string, as it does "environments" and "config_files", which hold labels; of "json_or_none", None is a value, JSON's null. A mandatory attribute comes with the values it
takes, where they are few.
"""

# An int attribute nobody has set: Bazel has no other way to tell it from one that is 0.
UNSET_INT = -2147483648

APP_ATTRIBUTES = {
    "app_name": attr.string(
        doc = "The name of the app: its key under apps in values.yaml. The target's name unless said otherwise. In the cluster '_' becomes '-'.",
    ),
    "app_type": attr.string(
        doc = "What the app is: external-api (Deployment, Service, Ingress), internal-api (Deployment, Service), worker (Deployment) or job (Job).",
        mandatory = True,
    ),
    "args": attr.string_list(
        doc = "The arguments of the entrypoint; the image's own where it is empty.",
    ),
    "binary_target": attr.label(
        allow_files = True,
        doc = "The label of the binary that the image runs. It must exist; building a chart does not build it.",
    ),
    "command": attr.string_list(
        doc = "The container's entrypoint; the image's own where it is empty.",
    ),
    "config": attr.string(
        doc = "ConfigMaps of the app's own, by name: keys and values, mounted or as environment variables. A change rolls the pods.",
    ),
    "config_files": attr.string(
        doc = "ConfigMaps of the app's own, by name, out of files of the repository, text or binary, of 1 MiB at most.",
    ),
    "description": attr.string(
        doc = "One line about the app, for the chart's README and values.yaml.",
    ),
    "digest": attr.string(
        doc = "The digest of the image, such as sha256:...; it wins over the tag.",
    ),
    "domain": attr.string(
        doc = "The domain the app belongs to; the part-of label, and the first half of the default image name.",
    ),
    "env": attr.string(
        doc = "Environment variables: a dict from name to value, or a list of {name, value} which keeps its order. {{ }} in a value is evaluated by Helm.",
    ),
    "env_from": attr.string(
        doc = "Secrets and ConfigMaps whose keys all become variables.",
    ),
    "external": attr.string(
        doc = "What the app refers to and the cluster has already: external_secret_ref and external_config_map_ref.",
    ),
    "external_secrets": attr.string(
        doc = "Secrets that an operator makes, by name, each with where it comes from; merged into the chart's by name.",
    ),
    "fullname_override": attr.string(
        doc = "The name of the app's objects in the cluster, instead of <release>-<app>.",
    ),
    "health_check": attr.string(
        doc = "An HTTP health check; none unless given. {} means {\"enabled\": True, \"path\": \"/health\"} on the app's port.",
    ),
    "image": attr.string(
        doc = "The image without tag or digest. Unless given: <registry>/<organization>/<repo_name>, leaving out what is empty.",
    ),
    "image_pull_secrets": attr.string_list(
        doc = "Names of Secrets that the image is pulled with.",
    ),
    "ingress": attr.string(
        doc = "How the app is reached from outside the cluster. An external-api has an Ingress unless this is None or says enabled: False; others have one when this is given.",
    ),
    "job": attr.string(
        doc = "Settings of the Job; {backoffLimit: 3, restartPolicy: Never} unless given.",
    ),
    "language": attr.string(
        doc = "The app's language, such as python or go; it chooses the default resources.",
    ),
    "organization": attr.string(
        doc = "The image's organization within the registry.",
    ),
    "pod_security_context": attr.string(
        doc = "Security settings of the pod; {seccompProfile: {type: RuntimeDefault}} unless given.",
    ),
    "port": attr.int(
        default = UNSET_INT,
        doc = "The port the container listens on. 8000 for APIs unless given.",
    ),
    "registry": attr.string(
        doc = "The image's registry, such as ghcr.io.",
    ),
    "replicas": attr.int(
        default = UNSET_INT,
        doc = "How many pods run; 1 unless given, 0 is possible.",
    ),
    "repo_name": attr.string(
        doc = "The image's repository; <domain>-<app_name> unless given.",
    ),
    "resources": attr.string(
        doc = "Compute resources in the Kubernetes spelling; by app type unless given.",
    ),
    "run_as": attr.string(
        doc = "How a job runs: hook (before the rest of the release, with Helm and with Argo CD), helm-hook, argo-hook, or job (a plain Job of the release); hook unless given.",
    ),
    "secret_literals_ok": attr.string(
        doc = "Variables whose literal looks like a secret and is none: name to the reason.",
    ),
    "security_context": attr.string(
        doc = "Security settings of the container; {allowPrivilegeEscalation: false} unless given.",
    ),
    "service_account": attr.string(
        doc = "The identity of the app's pods; the namespace's default one unless given. {} makes one.",
    ),
    "version": attr.string(
        doc = "The image tag. Empty means the chart's app_version.",
    ),
    "volume_mounts": attr.string(
        doc = "Where the container sees the volumes.",
    ),
    "volumes": attr.string(
        doc = "Volumes of the pod, as in Kubernetes.",
    ),
}

APP_ATTRIBUTE_KINDS = {
    "app_name": "string",
    "app_type": "string",
    "args": "string_list",
    "binary_target": "label",
    "command": "string_list",
    "config": "json",
    "config_files": "config_files",
    "description": "string",
    "digest": "string",
    "domain": "string",
    "env": "json",
    "env_from": "json",
    "external": "json",
    "external_secrets": "json",
    "fullname_override": "string",
    "health_check": "json_or_none",
    "image": "string",
    "image_pull_secrets": "string_list",
    "ingress": "json_or_none",
    "job": "json",
    "language": "string",
    "organization": "string",
    "pod_security_context": "json",
    "port": "int",
    "registry": "string",
    "replicas": "int",
    "repo_name": "string",
    "resources": "json",
    "run_as": "string",
    "secret_literals_ok": "json",
    "security_context": "json",
    "service_account": "json",
    "version": "string",
    "volume_mounts": "json",
    "volumes": "json",
}

APP_MANDATORY_ATTRIBUTES = {
    "app_type": ["external-api", "internal-api", "worker", "job"],
}

CHART_ATTRIBUTES = {
    "app_version": attr.string(
        doc = "The version of what the chart deploys: the image tag of every app that has none of its own. The chart's version unless given.",
    ),
    "chart_name": attr.string(
        doc = "The name of the chart; the target's name with '_' as '-' unless given.",
    ),
    "chart_version": attr.string(
        default = "0.1.0",
        doc = "The chart's version, a SemVer 2 version; 0.1.0 unless given.",
    ),
    "description": attr.string(
        doc = "One line about the chart.",
    ),
    "environment": attr.string(
        doc = "The environment whose values are the chart's defaults; dev unless given.",
    ),
    "environments": attr.string(
        doc = "What differs between environments: a dict from name to values, which are a file, a dict, or a list of both that Helm's rules merge. Each becomes values/<name>.yaml of the chart.",
    ),
    "external": attr.string(
        doc = "What apps refer to and the cluster has already: external_secret_ref and external_config_map_ref.",
    ),
    "external_secrets": attr.string(
        doc = "Secrets that an operator makes, by name, each with where it comes from.",
    ),
    "ingress": attr.string(
        doc = "Defaults of every app's ingress.",
    ),
    "manual_manifests": attr.label_list(
        allow_files = True,
        doc = "Files of Kubernetes objects, in YAML, that the chart carries as they are: {{ }} in them is not evaluated. CustomResourceDefinitions go to crds/.",
    ),
    "namespace": attr.string(
        doc = "The namespace the objects go to. Empty means the release's.",
    ),
    "secret_stores": attr.string(
        doc = "SecretStores of the chart's own, by name, for the External Secrets Operator.",
    ),
    "unresolved": attr.string(
        doc = "What a reference to a Secret or ConfigMap that is nowhere is: an error unless given.",
    ),
}

CHART_ATTRIBUTE_KINDS = {
    "app_version": "string",
    "chart_name": "string",
    "chart_version": "string",
    "description": "string",
    "environment": "string",
    "environments": "environments",
    "external": "json",
    "external_secrets": "json",
    "ingress": "json",
    "manual_manifests": "label_list",
    "namespace": "string",
    "secret_stores": "json",
    "unresolved": "string",
}
