"""The values of environments, in which a string is the label of a file."""

load(":label.bzl", "label_string")
load(":type_checks.bzl", "is_label", "is_list", "unencodable")

def _sources(written):
    return written if is_list(written) else [written]

def _plain(source):
    """A source, with what JSON can carry in place of a label."""
    return "" if is_label(source) else source

def environment_mistakes(path, environments):
    """What is wrong with environments, where the generator cannot see it.

    Args:
      path: string: the attribute.
      environments: what was written.

    Returns:
      list of string: mistakes, see mistakes.bzl.
    """
    if type(environments) != "dict":
        return unencodable(path, environments)
    return unencodable(path, {
        name: [_plain(source) for source in written] if is_list(written) else _plain(written)
        for name, written in environments.items()
    })

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
        if is_label(source)
    }
    return list(files)

def _encoded_source(source):
    if is_label(source):
        return {"file": label_string(native.package_relative_label(source))}
    return {"values": source} if type(source) == "dict" else source

def encoded_environments(environments):
    """Encodes environments the way a request has them. To be called by a macro.

    Args:
      environments: dict from string to a label, a dict, or a list of both.

    Returns:
      string: JSON, in which a source is {"file": label} or {"values": dict}.
    """
    return json.encode({
        name: [_encoded_source(source) for source in written] if is_list(written) else _encoded_source(written)
        for name, written in environments.items()
    })
