"""Where a variable's value comes from when it is no literal, in the Kubernetes spelling where it has one."""

load(":app_labels.bzl", "app_label")

def _without_none(members):
    return {key: value for key, value in members.items() if value != None}

def secret_key_ref(name, key, optional = None):
    """A value of `env`: one key of a Secret.

    Args:
      name: string: the Secret's name.
      key: string: the key in it.
      optional: bool: whether the pod starts without it; Kubernetes takes False.

    Returns:
      dict: {"valueFrom": {"secretKeyRef": {"name", "key", "optional"?}}}.
    """
    return {"valueFrom": {"secretKeyRef": _without_none({"name": name, "key": key, "optional": optional})}}

def config_map_key_ref(name, key, optional = None):
    """A value of `env`: one key of a ConfigMap.

    Args:
      name: string: the ConfigMap's name.
      key: string: the key in it.
      optional: bool: whether the pod starts without it; Kubernetes takes False.

    Returns:
      dict: {"valueFrom": {"configMapKeyRef": {"name", "key", "optional"?}}}.
    """
    return {"valueFrom": {"configMapKeyRef": _without_none({"name": name, "key": key, "optional": optional})}}

def field_ref(field_path, api_version = None):
    """A value of `env`: a field of the pod.

    Args:
      field_path: string: such as `metadata.name` or `status.podIP`.
      api_version: string: the version the path is written in; Kubernetes takes v1.

    Returns:
      dict: {"valueFrom": {"fieldRef": {"fieldPath", "apiVersion"?}}}.
    """
    return {"valueFrom": {"fieldRef": _without_none({"fieldPath": field_path, "apiVersion": api_version})}}

def resource_field_ref(resource, container_name = None, divisor = None):
    """A value of `env`: a resource of the container.

    Args:
      resource: string: such as `limits.memory`.
      container_name: string: the container. Defaults to the app's own.
      divisor: string: the unit, such as `1Mi`; Kubernetes takes 1.

    Returns:
      dict: {"valueFrom": {"resourceFieldRef": {"resource", "containerName"?, "divisor"?}}}.
    """
    return {"valueFrom": {"resourceFieldRef": _without_none({
        "resource": resource,
        "containerName": container_name,
        "divisor": divisor,
    })}}

def service_url(app, port = None, path = None, scheme = None):
    """A value of `env`: the URL of another app of the chart, or of one in its `external_apps`.

    It is `http://<Service>.<namespace>.svc:<port><path>`, with the Service's name and port in whatever release. The label
    is not a dependency, so that two apps may name each other; the chart is built only if it has the app.

    Args:
      app: label: the release_app target, from the package of the BUILD file. In a .bzl file write `Label(...)`.
      port: string or int: a port of the app's Service, by name or number. Defaults to `http`.
      path: string: what follows the port, such as `/v1`.
      scheme: string: such as `https`. Defaults to `http`; `""` leaves it out, for gRPC: `<host>:<port>`.

    Returns:
      dict: {"serviceUrl": {"app", "port"?, "path"?, "scheme"?}}.
    """
    return {"serviceUrl": _without_none({"port": port, "path": path, "scheme": scheme}) | {"app": app_label(app)}}

def secret_ref(name, prefix = None, optional = None):
    """An item of `env_from`: all keys of a Secret.

    Args:
      name: string: the Secret's name.
      prefix: string: what is put before each key.
      optional: bool: whether the pod starts without it; Kubernetes takes False.

    Returns:
      dict: {"prefix"?, "secretRef": {"name", "optional"?}}.
    """
    return _without_none({"prefix": prefix, "secretRef": _without_none({"name": name, "optional": optional})})

def config_map_ref(name, prefix = None, optional = None):
    """An item of `env_from`: all keys of a ConfigMap.

    Args:
      name: string: the ConfigMap's name.
      prefix: string: what is put before each key.
      optional: bool: whether the pod starts without it; Kubernetes takes False.

    Returns:
      dict: {"prefix"?, "configMapRef": {"name", "optional"?}}.
    """
    return _without_none({"prefix": prefix, "configMapRef": _without_none({"name": name, "optional": optional})})
