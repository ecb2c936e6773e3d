"""The macros that take the attributes of the schema.

Generated from src/kinds/*/schema.json by //tools/codegen/macros.mjs; do not edit.
"""

load(":attribute_kinds.bzl", "NOT_GIVEN")
load(":helm_chart.bzl", "helm_chart_targets")
load(":release_app.bzl", "release_app_targets")

def release_app(
        name,
        *,
        app_type = None,
        allow_secret_literals = None,
        annotations = None,
        app_name = None,
        args = None,
        binary_target = None,
        calls = None,
        cluster_role = None,
        command = None,
        config = None,
        config_files = None,
        container = None,
        cron_job = None,
        daemon_set = None,
        deployment = None,
        description = None,
        digest = None,
        domain = None,
        env = None,
        env_from = None,
        existing_objects = None,
        external_secrets = None,
        fullname_override = None,
        grpc_route = None,
        health_check = NOT_GIVEN,
        hook = None,
        horizontal_pod_autoscaler = None,
        http_route = None,
        image = None,
        image_pull_secrets = None,
        ingress = NOT_GIVEN,
        ingresses = None,
        inherit = None,
        init_containers = None,
        job = None,
        labels = None,
        language = None,
        network_policy = None,
        organization = None,
        persistent_volume_claims = None,
        pod = None,
        pod_annotations = None,
        pod_disruption_budget = NOT_GIVEN,
        pod_labels = None,
        pod_monitor = None,
        pod_security = None,
        pod_security_context = None,
        port = None,
        ports = None,
        registry = None,
        replicas = None,
        repo_name = None,
        resources = None,
        role = None,
        scaled_object = None,
        scratch = None,
        security_context = None,
        service = None,
        service_account = None,
        service_monitor = None,
        services = None,
        shutdown_delay_seconds = None,
        sidecars = None,
        stateful_set = None,
        version = None,
        volume_mounts = None,
        volumes = None,
        **attributes):
    """Describes an app that is released as part of a Helm chart.

    Building it writes `<name>.app.json`, the attributes as JSON. `<name>_metadata` is an alias of it.

    `select()` works in every attribute that is not a dict or a list of dicts. None is the same as leaving an attribute
    out, except where None is one of its values.

    Args:
      name: string: the target's name, and the app's where `app_name` is not given.
      app_type: "external-api", "internal-api", "worker", "job" or "cron-job": What the app is: external-api
        (Deployment, Service, Ingress), internal-api (Deployment, Service), worker (Deployment), job (Job) or cron-job
        (CronJob). Mandatory.
      allow_secret_literals: dict from string to string: Variables whose literal looks like a secret but is not one:
        name to the reason.
      annotations: dict from string to string: Annotations of all objects of the app. They win over the chart's; an
        object's own, such as ingress.annotations, win over them.
      app_name: string: The name of the app: its key under apps in values.yaml. Defaults to the target's name. In the
        cluster '_' becomes '-'.
      args: list of strings: The arguments of the entrypoint. Defaults to those of the image.
      binary_target: label: The label of the binary that the image runs. It must exist; building a chart does not
        build it.
      calls: list of labels or dict from label to dict: Apps that this one calls beside those whose service_url is in
        its env: labels, or a dict from label to {"ports": [...]}. Not a dependency in Bazel; the chart must have the
        apps, or name them in its external_apps.
      cluster_role: dict: What the app's service account may do in the whole cluster: a ClusterRole and a
        ClusterRoleBinding, with the namespace in their name.
      command: list of strings: The entrypoint of the container. Defaults to that of the image.
      config: dict from string to dict: ConfigMaps of the app, by name: keys and values, mounted or as environment
        variables. A change restarts the pods.
      config_files: dict from name to dict: ConfigMaps of the app, by name, from files of the repository, text or
        binary. Each holds up to 1 MiB; the size of a Helm release limits the total.
      container: dict: Fields of the Kubernetes Container that have no attribute of their own, such as
        imagePullPolicy, lifecycle and workingDir. Merged over the chart's, field by field.
      cron_job: dict: When a cron-job runs, as in the Kubernetes CronJobSpec; its jobTemplate follows from job and
        from the app's other attributes.
      daemon_set: dict: Makes a DaemonSet, in place of a Deployment: its settings, in the spelling of the Kubernetes
        DaemonSetSpec; {} for none. No environment adds it or takes it away.
      deployment: dict: Settings of the Deployment, in the spelling of the Kubernetes DeploymentSpec.
      description: string: One line about the app, for the chart's README and values.yaml.
      digest: string: The digest of the image, such as sha256:.... It decides which image runs, whatever the tag.
      domain: string: The domain the app belongs to: the first half of the default image name.
      env: dict from string to (string, number, bool or dict) or list of dict: Environment variables: a dict from name
        to value, or a list of {name, value}, which keeps its order. {{ }} in a value is evaluated by Helm.
      env_from: list of dict: Secrets and ConfigMaps whose keys all become variables.
      existing_objects: list of dict: What the app's pods and claims name and what is in the cluster already:
        external_secret_ref, external_config_map_ref, or {"kind", "name"} of another kind.
      external_secrets: dict from string to dict: Secrets that an operator makes, by name, each with its source.
        Merged into the chart's by name.
      fullname_override: string: The name of the app's objects in the cluster, instead of <release>-<app>.
      grpc_route: dict: A GRPCRoute of the Gateway API that leads to the app's Service, in the spelling of the Gateway
        API; backendRefs are filled in.
      health_check: None or dict: How the app is asked for its health. {} asks over HTTP, on the port called http.
        Without it there are no probes.
      hook: dict: When a job runs: before the rest of the release, after it, or as one of its tests. {"enabled":
        False} makes it a plain Job, which is deployed with the rest.
      horizontal_pod_autoscaler: dict: A HorizontalPodAutoscaler of the app's Deployment or StatefulSet, in the
        spelling of its spec (autoscaling/v2), or with cpu and memory. While it is on, the chart sets no replicas.
      http_route: dict: An HTTPRoute of the Gateway API that leads to the app's Service, in the spelling of the
        Gateway API; backendRefs are filled in. {} takes all requests of the chart's gateway.
      image: string: The image without tag or digest. Defaults to <registry>/<organization>/<repo_name>, leaving out
        what is empty.
      image_pull_secrets: list of strings: Names of Secrets for pulling the image.
      ingress: None or dict: How the app is reached from outside the cluster. An external-api has an Ingress by
        default, which None or enabled: False removes; other types have one if this is given.
      ingresses: dict from string to dict: Further Ingresses by name; that of "admin" is called <app>-admin. They take
        the same keys as ingress.
      inherit: dict: What the app takes of what all apps of its chart share, such as {"env": {"omit": ["LOG_LEVEL"]}}
        or {"envFrom": False}. Defaults to all of it.
      init_containers: dict from string to dict: Containers that run to their end before the app's own starts, in the
        order in which they are written: a dict by name, in the spelling of the Kubernetes Container. The chart's env
        reaches them.
      job: dict: Settings of the Job, or of the Jobs of a CronJob, in the spelling of the Kubernetes JobSpec. The
        deadline of a hook is hook.deadline.
      labels: dict from string to string: Labels of all objects of the app, beside those it has anyway. They win over
        the chart's, and over ours but for those that select pods.
      language: string: The app's language, such as python or go. The default resources depend on it.
      network_policy: dict: Who may talk to the app's pods, and whom they may talk to: a NetworkPolicySpec without
        podSelector, which is filled in. Where the chart isolates its apps, the rules are added to those that it makes.
      organization: string: The image's organization within the registry.
      persistent_volume_claims: dict from string to dict: Storage that outlives pods, by name: PersistentVolumeClaims,
        or the volumeClaimTemplates of a StatefulSet. Each is a volume of that name.
      pod: dict: Fields of the Kubernetes PodSpec that have no attribute of their own, such as nodeSelector,
        tolerations and terminationGracePeriodSeconds. Merged over the chart's, field by field.
      pod_annotations: dict from string to string: Annotations of the app's pods.
      pod_disruption_budget: None or dict: How many pods an eviction, such as a drain of a node, leaves running: the
        PodDisruptionBudgetSpec of Kubernetes. Defaults to maxUnavailable 1 where replicas, or the minimum of the
        autoscaler, are more than one. None or enabled: False leaves it out.
      pod_labels: dict from string to string: Labels of the app's pods, beside those they have anyway.
      pod_monitor: dict: Has Prometheus scrape the app's pods, where it has no Service: {"port": "metrics"}, or all
        podMetricsEndpoints of a PodMonitor.
      pod_security: string: The Pod Security Standard for the app's pods: restricted, baseline or privileged. What the
        standard forbids fails the build; restricted fills in what it asks of a pod and of all its containers. Defaults
        to the chart's.
      pod_security_context: dict: Security settings of the pod, merged over {seccompProfile: {type: RuntimeDefault}}.
      port: int, 1 to 65535: The port called http. Defaults to 8000 for APIs that have no ports either.
      ports: dict from string to (int, 1 to 65535 or dict): Further ports by name: {"metrics": 9090}, or a dict for
        more than the number. What is said of "http" here is said of port.
      registry: string: The image's registry, such as ghcr.io.
      replicas: int, 0 or more or "unmanaged": The number of pods, or "unmanaged", which leaves it to an autoscaler or
        to people: the chart then does not set it.
      repo_name: string: The image's repository. Defaults to <domain>-<app_name>.
      resources: dict: Compute resources in the Kubernetes spelling. The default depends on app_type and language.
      role: dict: What the app's service account may do in the namespace of the chart: a Role of these rules, and a
        RoleBinding. The app needs a service_account of its own.
      scaled_object: dict: A ScaledObject of KEDA for the app's Deployment or StatefulSet, in the spelling of its spec
        (keda.sh/v1alpha1). While it is on, the chart sets no replicas. KEDA must be in the cluster.
      scratch: dict from string to string: Folders that the container may write to, with the size of each: empty, as
        long-lived as the pod, and there with readOnlyRootFilesystem too.
      security_context: dict: Security settings of the container, merged over {allowPrivilegeEscalation: false}, which
        is left out for privileged containers.
      service: dict: The Service that leads to the app, in the spelling of the Kubernetes ServiceSpec; selector and
        ports are filled in. APIs have one, and other apps where it is given; {"enabled": False} takes it away.
      service_account: dict: The identity of the app's pods. {} makes one. Without it, the pods run as the namespace's
        default account, and its token is not mounted.
      service_monitor: dict: Has Prometheus scrape the app's Service: {"port": "metrics"}, or all endpoints of a
        ServiceMonitor. The cluster needs the Prometheus operator.
      services: dict from string to dict: Further Services by name; that of "admin" is called <app>-admin.
      shutdown_delay_seconds: int, 0 or more: Seconds that the container goes on serving after its pod has been told
        to end, until load balancers and Services no longer lead to it: a preStop hook that sleeps. Less than
        terminationGracePeriodSeconds, which Kubernetes takes as 30. 0 is no delay.
      sidecars: dict from string to dict: Containers that start before the app's own and run beside it, in the order
        in which they are written, after the init containers: a dict by name, in the spelling of the Kubernetes
        Container. The chart's env reaches them.
      stateful_set: dict: Makes a StatefulSet with a headless Service, in place of a Deployment: its settings, in the
        spelling of the Kubernetes StatefulSetSpec; {} for none. No environment adds it or takes it away.
      version: string: The image tag. Empty means the chart's app_version.
      volume_mounts: list of dict: Where the container sees the volumes.
      volumes: list of dict: Volumes of the pod, as in Kubernetes.
      **attributes: attributes that every target has, such as `tags` and `visibility`.
    """
    release_app_targets(name, {
        "allow_secret_literals": allow_secret_literals,
        "annotations": annotations,
        "app_name": app_name,
        "app_type": app_type,
        "args": args,
        "binary_target": binary_target,
        "calls": calls,
        "cluster_role": cluster_role,
        "command": command,
        "config": config,
        "config_files": config_files,
        "container": container,
        "cron_job": cron_job,
        "daemon_set": daemon_set,
        "deployment": deployment,
        "description": description,
        "digest": digest,
        "domain": domain,
        "env": env,
        "env_from": env_from,
        "existing_objects": existing_objects,
        "external_secrets": external_secrets,
        "fullname_override": fullname_override,
        "grpc_route": grpc_route,
        "health_check": health_check,
        "hook": hook,
        "horizontal_pod_autoscaler": horizontal_pod_autoscaler,
        "http_route": http_route,
        "image": image,
        "image_pull_secrets": image_pull_secrets,
        "ingress": ingress,
        "ingresses": ingresses,
        "inherit": inherit,
        "init_containers": init_containers,
        "job": job,
        "labels": labels,
        "language": language,
        "network_policy": network_policy,
        "organization": organization,
        "persistent_volume_claims": persistent_volume_claims,
        "pod": pod,
        "pod_annotations": pod_annotations,
        "pod_disruption_budget": pod_disruption_budget,
        "pod_labels": pod_labels,
        "pod_monitor": pod_monitor,
        "pod_security": pod_security,
        "pod_security_context": pod_security_context,
        "port": port,
        "ports": ports,
        "registry": registry,
        "replicas": replicas,
        "repo_name": repo_name,
        "resources": resources,
        "role": role,
        "scaled_object": scaled_object,
        "scratch": scratch,
        "security_context": security_context,
        "service": service,
        "service_account": service_account,
        "service_monitor": service_monitor,
        "services": services,
        "shutdown_delay_seconds": shutdown_delay_seconds,
        "sidecars": sidecars,
        "stateful_set": stateful_set,
        "version": version,
        "volume_mounts": volume_mounts,
        "volumes": volumes,
    } | attributes)

def helm_chart(
        name,
        apps = None,
        *,
        allow_secret_literals = None,
        annotations = None,
        app_version = None,
        chart_annotations = None,
        chart_name = None,
        chart_version = None,
        config = None,
        config_files = None,
        container = None,
        dependencies = None,
        description = None,
        env = None,
        env_from = None,
        environment = None,
        environments = None,
        existing_objects = None,
        external_apps = None,
        external_secrets = None,
        gateway = None,
        home = None,
        icon = None,
        image_pull_secrets = None,
        image_registry = None,
        ingress = None,
        keywords = None,
        kube_version = None,
        labels = None,
        license = None,
        maintainers = None,
        manual_manifests = None,
        namespace = None,
        namespace_override = None,
        network_policy = None,
        notes = None,
        pod = None,
        pod_security = None,
        secret_stores = None,
        sources = None,
        template_values = None,
        templates = None,
        unresolved_references = None,
        **attributes):
    """Builds a Helm chart out of apps.

    Building it writes the directory `<chart_name>_chart/<chart_name>` and its archive
    `<chart_name>-<chart_version>.tgz`; the output group `request` is what the generator is asked for.

    `select()` works in every attribute that is not a dict or a list of dicts. None is the same as leaving an attribute
    out, except where None is one of its values.

    Args:
      name: string: the target's name, and the chart's where `chart_name` is not given.
      apps: list of labels: the release_app targets. Mandatory.
      allow_secret_literals: dict from string to string: Variables of the chart's env whose literal looks like a
        secret but is not: name to the reason.
      annotations: dict from string to string: Annotations of all objects of the chart, manual manifests included, but
        not of pods. An app's own win.
      app_version: string: The version of what the chart deploys: the image tag of every app without a version of its
        own. Defaults to the chart's version.
      chart_annotations: dict from string to string: Annotations of Chart.yaml, such as artifacthub.io/changes. They
        are not added to objects.
      chart_name: string: The name of the chart. Defaults to the target's name with '_' as '-'.
      chart_version: string: The chart's version, a SemVer 2 version. Defaults to 0.1.0.
      config: dict from string to dict: ConfigMaps for all apps, by name: those with mountPath or envFrom are for
        every app, and others for the apps that name them in a config of their own, which is merged over this one. Each
        app has a ConfigMap of its own.
      config_files: dict from name to dict: The same, from files of the repository, text or binary.
      container: dict: Fields of the Kubernetes Container for the container of every app, but for init containers and
        sidecars. Merged with an app's own as pod is.
      dependencies: dict from string to (label or dict): Charts that this one brings along: a dict from the key of
        their values to a helm_chart target, or a chart archive (.tgz), as a label or as a dict with more.
      description: string: One line about the chart.
      env: dict from string to (string, number, bool or dict): Environment variables of every app: a dict from name to
        value. An app's own variable of the same name wins. {{ }} in a value is evaluated by Helm.
      env_from: list of dict: Secrets and ConfigMaps whose keys all become variables of every app, before the app's
        own.
      environment: string: The environment whose values are the chart's defaults. Defaults to dev.
      environments: dict from string to (label of a YAML file, dict or list of both): The differences between
        environments: a dict from name to values, which are a file, a dict, or a list of both, merged as Helm merges
        values files. Each becomes values/<name>.yaml of the chart.
      existing_objects: list of dict: What pods and claims name and what is in the cluster already:
        external_secret_ref, external_config_map_ref, or {"kind", "name"} of another kind.
      external_apps: dict from label to dict: Apps of other charts that the apps here call, by label: the release and
        namespace that they are installed in, the name of their Service, or a host.
      external_secrets: dict from string to dict: Secrets that an operator makes, by name, each with its source.
      gateway: dict: Where the routes of all apps are attached: {name, namespace, sectionName}, or several of them as
        parentRefs. A route's own parentRefs win.
      home: string: The URL of the project's home page.
      icon: string: The URL of an SVG or PNG image for the chart.
      image_pull_secrets: list of strings: Names of Secrets for pulling the images of all apps. They come before each
        app's own.
      image_registry: string: The registry of images without one, such as ghcr.io/acme.
      ingress: dict: Defaults of every app's ingress.
      keywords: list of strings: Keywords for searches in a catalogue.
      kube_version: string: The supported versions of Kubernetes, as a constraint of Helm such as ">=1.29.0-0". -0
        includes the versions of cloud providers, such as v1.30.2-gke.100.
      labels: dict from string to string: Labels of all objects of the chart, manual manifests included, but not of
        pods. An app's own win.
      license: string: The SPDX identifier of the chart's license. It becomes the annotation artifacthub.io/license.
      maintainers: list of dict: Who maintains the chart: a list of {"name", "email", "url"}.
      manual_manifests: list of labels: Files of Kubernetes objects, in YAML, which become part of the chart as they
        are: {{ }} in them is not evaluated. CustomResourceDefinitions go to crds/.
      namespace: string: The namespace that README.md of the chart says to install into. Objects go to the namespace
        of the release.
      namespace_override: string: The namespace of all objects, whatever the namespace of the release. Defaults to the
        namespace of the release.
      network_policy: string or dict: "isolate", or {"mode": "isolate", "ingressControllers": [...]}: nothing reaches
        a pod but the apps that call it, the Ingress controllers of an app with an Ingress, and what monitors it.
      notes: string: What the release notes say last, which helm install and helm status print. {{ }} in it is not
        evaluated.
      pod: dict: Fields of the Kubernetes PodSpec for the pods of all apps. Maps such as nodeSelector are merged by
        key with an app's own, lists such as tolerations are the chart's followed by the app's; of all else the app's
        own wins.
      pod_security: string: The Pod Security Standard for the pods of all apps and manual manifests: restricted,
        baseline or privileged. An app's own wins. Without it, no standard is checked.
      secret_stores: dict from string to dict: SecretStores of the chart, by name, for the External Secrets Operator.
      sources: list of strings: URLs of the source code.
      template_values: dict: Values for templates of your own: .Values.templateValues.
      templates: list of labels: Helm templates of your own, for what no attribute makes: .yaml, .yml or .tpl files,
        copied byte for byte to templates/own/. They may include the public helpers, and read template_values.
      unresolved_references: "error" or "warn": The severity of a reference to an object that is neither in the chart
        nor in existing_objects. Defaults to error.
      **attributes: attributes that every target has, such as `tags` and `visibility`.
    """
    helm_chart_targets(name, {
        "allow_secret_literals": allow_secret_literals,
        "annotations": annotations,
        "app_version": app_version,
        "apps": apps,
        "chart_annotations": chart_annotations,
        "chart_name": chart_name,
        "chart_version": chart_version,
        "config": config,
        "config_files": config_files,
        "container": container,
        "dependencies": dependencies,
        "description": description,
        "env": env,
        "env_from": env_from,
        "environment": environment,
        "environments": environments,
        "existing_objects": existing_objects,
        "external_apps": external_apps,
        "external_secrets": external_secrets,
        "gateway": gateway,
        "home": home,
        "icon": icon,
        "image_pull_secrets": image_pull_secrets,
        "image_registry": image_registry,
        "ingress": ingress,
        "keywords": keywords,
        "kube_version": kube_version,
        "labels": labels,
        "license": license,
        "maintainers": maintainers,
        "manual_manifests": manual_manifests,
        "namespace": namespace,
        "namespace_override": namespace_override,
        "network_policy": network_policy,
        "notes": notes,
        "pod": pod,
        "pod_security": pod_security,
        "secret_stores": secret_stores,
        "sources": sources,
        "template_values": template_values,
        "templates": templates,
        "unresolved_references": unresolved_references,
    } | attributes)
