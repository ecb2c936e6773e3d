"""The values of environments, in which a string is the label of a file."""

load(":label.bzl", "label_string")

def _sources(written):
    return written if type(written) in ["list", "tuple"] else [written]

def _is_label(source):
    return type(source) in ["string", "Label"]

def environment_labels(environments):
    """The labels of the files that environments name. To be called by a macro, which knows what labels are relative to.

    Args:
      environments: dict from string to a label, a dict, or a list of both.

    Returns:
      list of Label, each once.
    """
    files = {
        native.package_relative_label(source): True
        for written in environments.values()
        for source in _sources(written)
        if _is_label(source)
    }
    return list(files)

def _encoded_source(source):
    if _is_label(source):
        return {"file": label_string(native.package_relative_label(source))}
    return {"values": source}

def encoded_environments(environments):
    """Encodes environments the way a request has them. To be called by a macro.

    Args:
      environments: dict from string to a label, a dict, or a list of both.

    Returns:
      string: JSON, in which a source is {"file": label} or {"values": dict}.
    """
    return json.encode({
        name: [_encoded_source(source) for source in written] if type(written) in ["list", "tuple"] else _encoded_source(written)
        for name, written in environments.items()
    })
