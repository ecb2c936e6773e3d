"""Tests of config_files.bzl, which can be called only while a BUILD file is loaded."""

load("@bazel_skylib//lib:unittest.bzl", "asserts", "unittest")
load("//rules/private:config_files.bzl", "config_file_mistakes")

def _config_file_mistakes_test_impl(ctx):
    env = unittest.begin(ctx)
    asserts.equals(env, ctx.attr.want, ctx.attr.got)
    return unittest.end(env)

_config_file_mistakes_test = unittest.make(
    _config_file_mistakes_test_impl,
    attrs = {
        "got": attr.string_list(doc = "The mistakes that were found."),
        "want": attr.string_list(doc = "The mistakes that there are."),
    },
)

def config_file_mistakes_test(name, files, want):
    """Compares what is said of config files.

    Args:
      name: string: the test.
      files: list of string or dict from string to string: the files of the ConfigMap `settings`.
      want: list of string: the mistakes.
    """
    _config_file_mistakes_test(
        name = name,
        got = config_file_mistakes("config_files", {"settings": {"files": files}}),
        want = want,
    )
