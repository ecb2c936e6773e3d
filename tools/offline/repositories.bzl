"""The door to this folder for repository rules: what they take from Go modules where GitHub is out of reach."""

load(":js_rules_repository.bzl", _is_host_mode = "is_host_mode")

is_host_mode = _is_host_mode

def _built_helm_impl(repository_ctx):
    script = repository_ctx.path(Label("//tools/offline:helm.sh"))
    repository_ctx.watch(script)
    major = repository_ctx.attr.major
    repository_ctx.report_progress("building Helm %s from its Go module, if the cache has none" % major)
    result = repository_ctx.execute([script, major], timeout = 3600)
    if result.return_code != 0:
        fail("Helm %s cannot be built: %s" % (major, result.stderr))
    program = result.stdout.strip()
    repository_ctx.symlink(program, "helm")
    repository_ctx.file("BUILD.bazel", "exports_files([\"helm\"], visibility = [\"//visibility:public\"])\n")

built_helm = repository_rule(
    doc = "`helm`, built from its Go module into the user's cache folder.",
    implementation = _built_helm_impl,
    attrs = {"major": attr.string(doc = "3 or 4.", mandatory = True, values = ["3", "4"])},
    # The script asks these where its cache is and which Go there is.
    environ = ["HOME", "PATH", "RULES_APPCHART_CACHE", "XDG_CACHE_HOME"],
)

# What `go_module` depends on, for the `environ` of a repository rule that calls it.
GO_ENVIRONMENT = ["GOFLAGS", "GOMODCACHE", "GOPATH", "GOPROXY", "HOME", "PATH"]

def go_module(repository_ctx, module):
    """Downloads a Go module, which Go's checksum database vouches for; it has the same files as on GitHub.

    Args:
      repository_ctx: the context of a repository rule.
      module: string: the module, such as k8s.io/kubernetes@v1.35.4.

    Returns:
      string: the folder.
    """
    go = repository_ctx.which("go")
    if not go:
        fail("%s comes from a Go module and there is no go on PATH; install Go 1.25 or later" % module)
    result = repository_ctx.execute([go, "mod", "download", "-json", module])
    if result.return_code != 0:
        fail("the Go module %s cannot be downloaded: %s%s" % (module, result.stdout, result.stderr))
    return json.decode(result.stdout)["Dir"]
