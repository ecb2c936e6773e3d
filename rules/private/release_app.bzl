"""The release_app rule: what an app needs, as a provider and as JSON."""

load("//rules:providers.bzl", "AppInfo")
load(":attributes.gen.bzl", "APP_ATTRIBUTES", "APP_ATTRIBUTE_KINDS", "APP_MANDATORY_ATTRIBUTES")
load(":chart_files.bzl", "single_files")
load(":config_files.bzl", "config_file_labels")
load(":json_object.bzl", "attribute_members", "json_object")
load(":label.bzl", "label_string")
load(":typed_attributes.bzl", "typed_attributes")

def _check_binary_target(ctx):
    """Refuses a source file: to Bazel, a misspelt label in the same package is one that may come yet."""
    target = ctx.attr.binary_target
    if target and any([file.is_source and file.owner == target.label for file in target[DefaultInfo].files.to_list()]):
        fail("\n  %s: release_app: binary_target must be a target that is built, but %s is a file or does not exist; write the label of the app's binary" % (
            label_string(ctx.label),
            label_string(target.label),
        ))

def _release_app_impl(ctx):
    _check_binary_target(ctx)
    app_name = ctx.attr.app_name or ctx.label.name
    members = attribute_members(ctx.attr, APP_ATTRIBUTE_KINDS)
    members["app_name"] = json.encode(app_name)
    members["label"] = json.encode(label_string(ctx.label))
    spec = json_object(members)

    file = ctx.actions.declare_file(ctx.label.name + ".app.json")
    ctx.actions.write(file, spec + "\n")
    return [
        DefaultInfo(files = depset([file])),
        AppInfo(
            app_name = app_name,
            app_type = ctx.attr.app_type,
            file = file,
            files = single_files(ctx, "release_app", "config_files", ctx.attr.config_file_labels),
            label = ctx.label,
            spec = spec,
        ),
    ]

_release_app = rule(
    doc = "An app of a chart; the macro release_app makes it.",
    implementation = _release_app_impl,
    attrs = APP_ATTRIBUTES | {
        "config_file_labels": attr.label_list(
            allow_files = True,
            doc = "The files that `config_files` names.",
        ),
    },
    provides = [AppInfo],
)

# What the alias of a target has in common with it.
_ALIAS_ATTRIBUTES = ["compatible_with", "restricted_to", "tags", "target_compatible_with", "testonly", "visibility"]

def release_app(name, **attributes):
    """Describes an app that is released as part of a Helm chart.

    Building it writes `<name>.app.json`, the attributes as JSON. `<name>_metadata` is an alias of it.

    Args:
      name: string: the target's name, and the app's unless `app_name` says otherwise.
      **attributes: the attributes of docs/rules.md. `select()` works in all that are no dicts.
    """
    config_files = attributes.get("config_files")
    typed = typed_attributes("release_app", name, attributes, APP_ATTRIBUTE_KINDS, APP_MANDATORY_ATTRIBUTES)
    _release_app(
        name = name,
        config_file_labels = config_file_labels(config_files) if config_files else [],
        **typed
    )
    native.alias(
        name = name + "_metadata",
        actual = ":" + name,
        **{attribute: attributes[attribute] for attribute in _ALIAS_ATTRIBUTES if attribute in attributes}
    )
