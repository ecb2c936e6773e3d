"""The release_app rule: what an app needs, as a provider and as JSON."""

load("//rules:providers.bzl", "AppInfo")
load(":attribute.bzl", "declared")
load(":attributes.gen.bzl", "APP_ATTRIBUTES")
load(":chart_files.bzl", "single_files")
load(":label.bzl", "label_string")
load(":macro_attributes.bzl", "given_attributes", "rule_attributes")
load(":mistakes.bzl", "mistake", "mistaken_members")
load(":request_json.bzl", "attribute_members", "json_object")

def _binary_mistakes(target):
    """A source file is refused: to Bazel, a misspelt label in the same package is one that may come yet."""
    if not target or not any([file.is_source and file.owner == target.label for file in target[DefaultInfo].files.to_list()]):
        return []
    label = label_string(target.label)
    return [mistake(
        "binary_target",
        "must be a target that is built, but %s is a file or does not exist" % label,
        "write the label of the app's binary",
    )]

def _release_app_impl(ctx):
    app_name = ctx.attr.app_name or ctx.label.name
    config_files = single_files(ctx.attr, "config_files")
    members = attribute_members(ctx.attr, APP_ATTRIBUTES)
    members["app_name"] = json.encode(app_name)
    members["label"] = json.encode(label_string(ctx.label))
    found = _binary_mistakes(ctx.attr.binary_target) + config_files.mistakes
    spec = json_object(members | mistaken_members(ctx.attr, found))

    file = ctx.actions.declare_file(ctx.label.name + ".app.json")
    ctx.actions.write(file, spec + "\n")
    return [
        DefaultInfo(files = depset([file])),
        AppInfo(
            app_name = app_name,
            app_type = ctx.attr.app_type,
            file = file,
            files = config_files.files,
            label = ctx.label,
            spec = spec,
        ),
    ]

_release_app = rule(
    doc = "An app of a chart; see the macro.",
    implementation = _release_app_impl,
    attrs = declared(APP_ATTRIBUTES),
    provides = [AppInfo],
)

# What the alias of a target has in common with it.
_ALIAS_ATTRIBUTES = ["compatible_with", "restricted_to", "tags", "target_compatible_with", "testonly", "visibility"]

def release_app_targets(name, arguments):
    """Makes the targets of an app; the macro release_app of macros.gen.bzl calls it.

    Args:
      name: string: the target's name.
      arguments: dict from string to what was written for an attribute, or NOT_GIVEN.
    """
    given = given_attributes(arguments, APP_ATTRIBUTES)
    _release_app(name = name, **rule_attributes(given, APP_ATTRIBUTES))
    native.alias(
        name = name + "_metadata",
        actual = ":" + name,
        **{attribute: given[attribute] for attribute in _ALIAS_ATTRIBUTES if attribute in given}
    )
