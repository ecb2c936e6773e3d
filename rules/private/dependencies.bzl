"""The charts that a chart depends on, each a label or a dict that holds one."""

load("//rules:providers.bzl", "ChartInfo")
load(":chart_files.bzl", "single_files")
load(":label.bzl", "label_string")
load(":mistakes.bzl", "mistake")
load(":type_checks.bzl", "described", "is_label", "member", "unencodable")

def _written(dependency):
    """A dependency as a dict; what is neither a label nor a dict stays, for the generator to refuse."""
    return {"chart": dependency} if is_label(dependency) else dependency

def _plain(dependency):
    """A dependency, with what JSON can carry in place of a label."""
    if is_label(dependency):
        return ""
    if type(dependency) == "dict" and is_label(dependency.get("chart")):
        return dependency | {"chart": ""}
    return dependency

def dependency_mistakes(path, dependencies):
    """What is wrong with dependencies, where the generator cannot see it. To be called by a macro.

    Args:
      path: string: the attribute.
      dependencies: what was written.

    Returns:
      list of string: mistakes, see mistakes.bzl.
    """
    if type(dependencies) != "dict":
        return unencodable(path, dependencies)
    found = unencodable(path, {name: _plain(dependency) for name, dependency in dependencies.items()})
    for name, dependency in dependencies.items():
        if type(dependency) == "dict" and "chart" in dependency and not is_label(dependency["chart"]):
            found.append(mistake(
                member(path, str(name)) + ".chart",
                "must be a label, but is %s" % described(dependency["chart"]),
                "write the label of a helm_chart, or of an archive",
            ))
    return found

def dependency_labels(dependencies):
    """The charts that dependencies name. To be called by a macro, which knows what labels are relative to.

    Args:
      dependencies: dict from string to a label, or a dict with one as "chart".

    Returns:
      list of Label, each once.
    """
    written = [_written(dependency) for dependency in dependencies.values()]
    charts = {
        native.package_relative_label(dependency["chart"]): True
        for dependency in written
        if type(dependency) == "dict" and "chart" in dependency
    }
    return list(charts)

def _encoded(dependency):
    written = _written(dependency)
    if type(written) != "dict" or "chart" not in written:
        return written
    return written | {"chart": label_string(native.package_relative_label(written["chart"]))}

def encoded_dependencies(dependencies):
    """Encodes dependencies the way a request has them. To be called by a macro.

    Args:
      dependencies: dict from string to a label, or a dict with one as "chart".

    Returns:
      string: JSON, in which a dependency is a dict.
    """
    return json.encode({name: _encoded(dependency) for name, dependency in dependencies.items()})

def _files(target):
    return [target[ChartInfo].archive] if ChartInfo in target else target[DefaultInfo].files.to_list()

def dependency_files(attr):
    """The archive of each chart that dependencies name.

    Args:
      attr: ctx.attr of a rule with labelled_file_attributes.

    Returns:
      struct(files = list of struct(label = string, file = File); mistakes = list of string, see mistakes.bzl, for
      labels that are not exactly one file).
    """
    return single_files(attr, "dependencies", _files)
