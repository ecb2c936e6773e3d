"""The rules of the JavaScript world that BUILD files outside //src load, where there are any."""

_RULES = """\
load("@aspect_rules_js//js:defs.bzl", _js_binary = "js_binary", _js_library = "js_library", _js_run_binary = "js_run_binary")
load("@aspect_rules_ts//ts:defs.bzl", _ts_config = "ts_config")
load("@rules_appchart_npm//:defs.bzl", _npm_link_all_packages = "npm_link_all_packages")

HOST_MODE = False
js_binary = _js_binary
js_library = _js_library
js_run_binary = _js_run_binary
npm_link_all_packages = _npm_link_all_packages
ts_config = _ts_config
"""

_NO_RULES = """\
def _nothing(**_):
    pass

def _filegroup(name, srcs, visibility = None, **_):
    native.filegroup(name = name, srcs = srcs, visibility = visibility)

HOST_MODE = True
js_binary = _nothing
js_library = _filegroup
js_run_binary = _nothing
npm_link_all_packages = _nothing
ts_config = _nothing
"""

def _js_rules_repository_impl(repository_ctx):
    host_mode = repository_ctx.getenv("RULES_APPCHART_HOST_MODE") == "1"
    repository_ctx.file("BUILD.bazel")
    repository_ctx.file("defs.bzl", _NO_RULES if host_mode else _RULES)

js_rules_repository = repository_rule(
    doc = "`defs.bzl` with js_binary, js_library, js_run_binary, npm_link_all_packages and ts_config; in host mode, which has no source of them, " +
          "a js_library is a filegroup and the others do nothing. HOST_MODE tells which. The environment variable RULES_APPCHART_HOST_MODE=1 asks for it.",
    implementation = _js_rules_repository_impl,
)
