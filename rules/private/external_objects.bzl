"""What is in the cluster already, so that an app may refer to it."""

def _external(kind, name, keys):
    return {"kind": kind, "name": name} | ({"keys": keys} if keys != None else {})

def external_secret_ref(name, keys = None):
    """A Secret of `existing_objects`: it is in the cluster before the chart is.

    Args:
      name: string: the Secret's name.
      keys: list of string: all keys that it has; a reference to another is an error. Defaults to any key.

    Returns:
      dict: {"kind": "Secret", "name", "keys"?}.
    """
    return _external("Secret", name, keys)

def external_config_map_ref(name, keys = None):
    """A ConfigMap of `existing_objects`: it is in the cluster before the chart is.

    Args:
      name: string: the ConfigMap's name.
      keys: list of string: all keys that it has; a reference to another is an error. Defaults to any key.

    Returns:
      dict: {"kind": "ConfigMap", "name", "keys"?}.
    """
    return _external("ConfigMap", name, keys)
