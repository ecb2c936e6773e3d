"""Config files of an app, which a BUILD file names by label."""

load(":label.bzl", "label_string")

def _base_name(label):
    return label.name.split("/")[-1]

def _by_key(files):
    """Files as pairs of key and label; a list's keys are the files' base names."""
    if type(files) == "dict":
        return [(key, native.package_relative_label(file)) for key, file in files.items()]
    labels = [native.package_relative_label(file) for file in files]
    return [(_base_name(label), label) for label in labels]

def config_file_problems(config_files):
    """What is wrong with config files beyond their types. To be called by a macro.

    Args:
      config_files: dict from string to {"files": list of labels or dict from key to label, ...}.

    Returns:
      list of string: what is wrong, and what to write instead.
    """
    problems = []
    for name, config in config_files.items():
        seen = {}
        for key, label in _by_key(config.get("files", [])):
            if key in seen:
                problems.append("config_files.%s.files has two files of the name %s, %s and %s; write a dict from key to label" % (
                    name,
                    json.encode(key),
                    label_string(seen[key]),
                    label_string(label),
                ))
            seen[key] = label
    return problems

def config_file_labels(config_files):
    """The files that config files name. To be called by a macro.

    Args:
      config_files: dict from string to {"files": list of labels or dict from key to label, ...}.

    Returns:
      list of Label, each once.
    """
    labels = {
        label: True
        for config in config_files.values()
        for _, label in _by_key(config.get("files", []))
    }
    return list(labels)

def _encoded(config):
    if "files" not in config:
        return config
    return config | {"files": {key: label_string(label) for key, label in _by_key(config["files"])}}

def encoded_config_files(config_files):
    """Encodes config files the way a request has them. To be called by a macro.

    Args:
      config_files: dict from string to {"files": list of labels or dict from key to label, ...}.

    Returns:
      string: JSON, in which files are a dict from key to label.
    """
    return json.encode({name: _encoded(config) for name, config in config_files.items()})
