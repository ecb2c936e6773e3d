"""Goldens: files that are checked in, and must be what is built."""

load(":label.bzl", "label_string")

def golden_attributes():
    """The attributes of a rule that compares something with its golden.

    Returns:
      dict of attributes.
    """
    return {
        "golden": attr.string(doc = "The golden, a file or a folder, from the package; none where it is empty."),
        # One by one: Bazel does not notice a change inside of a source directory.
        "golden_files": attr.label_list(allow_files = True, doc = "The file, or the files below the folder."),
        "golden_update": attr.string(doc = "The target, in this package, that a failure says writes the golden; <name>.update where it is empty."),
        "update": attr.bool(doc = "Whether to write the golden rather than to compare with it."),
    }

def golden_arguments(ctx):
    """The arguments of the verifier for the attributes of golden_attributes, without the path.

    Args:
      ctx: the rule's context.

    Returns:
      list of string.
    """
    if not ctx.attr.golden:
        return []
    update = ctx.attr.golden_update or ctx.label.name.removesuffix(".update") + ".update"
    return [
        "--golden-source=" + _joined([ctx.label.package, ctx.attr.golden]),
        "--update-command=bazel run " + label_string(ctx.label.same_package_label(update)),
    ] + (["--update"] if ctx.attr.update else [])

def golden_paths(ctx):
    """Where the golden is.

    Args:
      ctx: the rule's context.

    Returns:
      list of (string, string): the flag of the verifier and a path from the root of the runfiles; empty where
      there is no golden, or it does not exist yet.
    """
    if not ctx.files.golden_files:
        return []
    repository = ctx.label.repo_name or ctx.workspace_name
    return [("golden", _joined([repository, ctx.label.package, ctx.attr.golden]))]

def golden_targets(test, update, name, golden, attributes):
    """Makes a test, and `<name>.update`, which writes its golden.

    Args:
      test: the rule of the test.
      update: the rule of what writes the golden.
      name: string: the test's name.
      golden: string: a file or folder in this package; None for none.
      attributes: dict: the attributes of both.
    """
    if not golden:
        test(name = name, **attributes)
        return
    files = native.glob([golden, golden + "/**"], allow_empty = True)
    test(name = name, golden = golden, golden_files = files, **attributes)
    tags = attributes.pop("tags", None) or []
    for of_tests in ["flaky", "local", "shard_count", "size", "timeout"]:
        attributes.pop(of_tests, None)
    update(
        name = name + ".update",
        golden = golden,
        golden_files = files,
        tags = tags + ["manual"],
        testonly = True,
        update = True,
        **attributes
    )

def _joined(parts):
    return "/".join([part for part in parts if part])
