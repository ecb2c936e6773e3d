"""The repositories of Kubernetes' API schemas."""

load("//tools/offline:repositories.bzl", "GO_ENVIRONMENT", "go_module", "is_host_mode")

_OPENAPI = "https://raw.githubusercontent.com/kubernetes/kubernetes/v%s/api/openapi-spec/swagger.json"

def _openapi_impl(repository_ctx):
    version = repository_ctx.attr.version
    url = _OPENAPI % version
    if is_host_mode(repository_ctx):
        url = "file://%s/api/openapi-spec/swagger.json" % go_module(repository_ctx, "k8s.io/kubernetes@v" + version)
    file = "kubernetes-%s.json" % version
    repository_ctx.download(url, file, sha256 = repository_ctx.attr.sha256)
    repository_ctx.file("BUILD.bazel", "exports_files([\"%s\"], visibility = [\"//visibility:public\"])\n" % file)

kubernetes_openapi = repository_rule(
    doc = "`kubernetes-<version>.json`, the OpenAPI file of a Kubernetes release.",
    implementation = _openapi_impl,
    attrs = {
        "sha256": attr.string(doc = "The file's checksum.", mandatory = True),
        "version": attr.string(doc = "The version, such as 1.35.4.", mandatory = True),
    },
    environ = GO_ENVIRONMENT,
)

def _schemas_impl(repository_ctx):
    files = ["@%s//:kubernetes-%s.json" % (openapi_name(version), version) for version in repository_ctx.attr.versions]
    repository_ctx.file("BUILD.bazel", """\
filegroup(
    name = "schemas",
    srcs = %s,
    visibility = ["//visibility:public"],
)
""" % json.encode(files))

def openapi_name(version):
    """The name of the repository of a version's OpenAPI file.

    Args:
      version: string: a Kubernetes version.

    Returns:
      string: the name.
    """
    return "rules_appchart_kubernetes_" + version.replace(".", "_")

kubernetes_schemas = repository_rule(
    doc = "`:schemas`, the OpenAPI files of all Kubernetes versions that were asked for.",
    implementation = _schemas_impl,
    attrs = {"versions": attr.string_list(doc = "The versions.", mandatory = True)},
)
