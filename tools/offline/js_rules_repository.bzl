"""The rules of the JavaScript world that BUILD files outside //src load, where there are any."""

_RULES = """\
load("@aspect_rules_js//js:defs.bzl", _js_binary = "js_binary", _js_library = "js_library", _js_run_binary = "js_run_binary")
load("@aspect_rules_ts//ts:defs.bzl", _ts_config = "ts_config")
load("@rules_appchart_npm//:defs.bzl", _npm_link_all_packages = "npm_link_all_packages")

js_binary = _js_binary
js_library = _js_library
js_run_binary = _js_run_binary
npm_link_all_packages = _npm_link_all_packages
ts_config = _ts_config
"""

# In a file of its own: only this module's own tests have aspect_rules_jest.
_JEST_RULES = """\
load("@aspect_rules_jest//jest:defs.bzl", _jest_test = "jest_test")

jest_test = _jest_test
"""

_NO_RULES = """\
def _nothing(**_):
    pass

def _filegroup(name, srcs, visibility = None, **_):
    native.filegroup(name = name, srcs = srcs, visibility = visibility)

js_binary = _nothing
js_library = _filegroup
js_run_binary = _nothing
npm_link_all_packages = _nothing
ts_config = _nothing
"""

_NO_JEST_RULES = """\
jest_test = None
"""

def is_host_mode(repository_ctx):
    """Whether the build does without the Bazel Central Registry: the environment variable RULES_APPCHART_HOST_MODE is 1.

    Args:
      repository_ctx: the context of a repository rule, which runs again when the answer changes.

    Returns:
      bool.
    """
    return repository_ctx.getenv("RULES_APPCHART_HOST_MODE") == "1"

def _js_rules_repository_impl(repository_ctx):
    host_mode = is_host_mode(repository_ctx)
    repository_ctx.file("BUILD.bazel")
    repository_ctx.file("mode.bzl", "HOST_MODE = %s\n" % host_mode)
    repository_ctx.file("defs.bzl", _NO_RULES if host_mode else _RULES)
    repository_ctx.file("jest.bzl", _NO_JEST_RULES if host_mode else _JEST_RULES)

js_rules_repository = repository_rule(
    doc = "`defs.bzl` with js_binary, js_library, js_run_binary, npm_link_all_packages and ts_config, and `jest.bzl` with jest_test; in host mode, which has no " +
          "source of them, a js_library is a filegroup and the others do nothing. `mode.bzl` tells which: HOST_MODE. //tools/offline alone loads them.",
    implementation = _js_rules_repository_impl,
)
