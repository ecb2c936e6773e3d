"""Files that are generated and checked in."""

load("@rules_shell//shell:sh_binary.bzl", "sh_binary")
load("@rules_shell//shell:sh_test.bzl", "sh_test")
load("//tools/offline:defs.bzl", "SOURCES")

def _target(path):
    """A target that brings the file; which package one below src/ belongs to differs."""
    package, _, name = path.rpartition("/")
    return SOURCES if path.startswith("src/") else "//%s:%s" % (package, name)

def update(name, files, visibility = None):
    """A command that writes the files and all goldens, and for each file a test that fails when it is stale.

    Not write_source_files of bazel_lib: the command has no target among its inputs but asks Bazel for one after the
    other. So it can repair a .bzl file that the rest of the module loads, a file can be made from another one, the
    goldens are made by what the files say now, and in the end it knows which files it has written.

    Args:
      name: string: the target's name.
      files: dict from string to string: from the path of a file in the workspace, in the folder of a package or below
        src/, to the label of the target that makes it.
      visibility: list of labels: who may see the command.
    """
    sh_binary(
        name = name,
        srcs = ["update.sh"],
        args = ["%s=%s" % file for file in files.items()],
        tags = ["manual"],
        visibility = visibility,
    )
    for path, made in files.items():
        sh_test(
            name = "%s_test" % path.replace("/", "_"),
            size = "small",
            srcs = ["fresh_test.sh"],
            args = [
                path,
                "$(location %s)" % made,
            ],
            data = [
                made,
                _target(path),
            ],
        )
