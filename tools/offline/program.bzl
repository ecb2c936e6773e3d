"""Where the programs of src/ are. Apart from defs.bzl: //tools needs no rules for them."""

load("@rules_appchart_js//:mode.bzl", "HOST_MODE")

def program(name):
    """The label of a program of src/.

    Args:
      name: string: generator, verifier, or a program of tests: coverage, dry_run, properties or regressions.

    Returns:
      string: the label of an executable.
    """
    return ("//tools/offline:" if HOST_MODE else "//src:") + name
