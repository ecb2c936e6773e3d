"""Config files of an app or a chart, which a BUILD file names by label."""

load(":label.bzl", "label_string")
load(":mistakes.bzl", "mistake")
load(":type_checks.bzl", "described", "is_label", "is_list", "member", "unencodable")

def _base_name(label):
    return label.name.split("/")[-1]

def _by_key(files):
    """Files as pairs of key and label; a list's keys are the files' base names."""
    if type(files) == "dict":
        return [(key, native.package_relative_label(file)) for key, file in files.items()]
    labels = [native.package_relative_label(file) for file in files]
    return [(_base_name(label), label) for label in labels]

def _files(config):
    """The files of a ConfigMap; none where what was written is something else, as the generator says."""
    files = config.get("files") if type(config) == "dict" else None
    return files if type(files) == "dict" or is_list(files) else []

def _label_mistakes(path, files):
    entries = files.items() if type(files) == "dict" else enumerate(files)
    return [
        mistake(
            member(path, key) if type(key) == "string" else "%s[%s]" % (path, repr(key)),
            "must be a label, but is %s" % described(file),
            "write the label of a file",
        )
        for key, file in entries
        if not is_label(file)
    ]

def _same_name_mistakes(path, files):
    found = []
    seen = {}
    for key, label in _by_key(files):
        if key in seen:
            found.append(mistake(
                path,
                "has two files of the name %s, %s and %s" % (json.encode(key), label_string(seen[key]), label_string(label)),
                "write a dict from key to label",
                "duplicate-name",
            ))
        seen[key] = label
    return found

def config_file_mistakes(path, config_files):
    """What is wrong with config files, where the generator cannot see it. To be called by a macro.

    Args:
      path: string: the attribute.
      config_files: what was written.

    Returns:
      list of string: mistakes, see mistakes.bzl.
    """
    if type(config_files) != "dict":
        return unencodable(path, config_files)
    found = unencodable(path, {
        name: {key: value for key, value in config.items() if key != "files"} if _files(config) else config
        for name, config in config_files.items()
    })
    for name, config in config_files.items():
        files, at = _files(config), member(path, str(name)) + ".files"
        found += unencodable(at, {key: "" for key in files} if type(files) == "dict" else "")
        found += _label_mistakes(at, files) or _same_name_mistakes(at, files)
    return found

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
        for _, label in _by_key(_files(config))
    }
    return list(labels)

def _encoded(config):
    if type(config) != "dict" or not (type(config.get("files")) == "dict" or is_list(config.get("files"))):
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
