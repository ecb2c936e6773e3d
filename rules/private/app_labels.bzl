"""Labels of other apps, which are no dependencies: two apps may name each other, and helm_chart knows which it has."""

load(":label.bzl", "label_string")
load(":type_checks.bzl", "is_label", "is_list", "unencodable")

def app_label(app):
    """The canonical label of an app. To be called by a macro, or while a BUILD file is loaded, where it is a string.

    Args:
      app: a label, or what was written in place of one.

    Returns:
      string: the label; what is not a label, as it was written.
    """
    if type(app) == "Label":
        return label_string(app)
    return label_string(native.package_relative_label(app)) if is_label(app) else app

def _plain(app):
    """A label as text, which JSON can carry; anything else as it is."""
    return str(app) if is_label(app) else app

def app_label_mistakes(path, apps):
    """What is wrong with apps by label, where the generator cannot see it.

    Args:
      path: string: the attribute.
      apps: what was written.

    Returns:
      list of string: mistakes, see mistakes.bzl.
    """
    if is_list(apps):
        return unencodable(path, [_plain(app) for app in apps])
    if type(apps) == "dict":
        return unencodable(path, {_plain(app): value for app, value in apps.items()})
    return unencodable(path, apps)

def encoded_apps(apps):
    """Encodes apps by label the way a request has them. To be called by a macro.

    Args:
      apps: list of labels, or dict from label to dict; what has another type is for the generator to refuse.

    Returns:
      string: JSON, in which a list is a dict from label to {}.
    """
    if is_list(apps) and all([is_label(app) for app in apps]):
        return json.encode({app_label(app): {} for app in apps})
    if type(apps) == "dict":
        return json.encode({app_label(app): value for app, value in apps.items()})
    return json.encode(apps)
