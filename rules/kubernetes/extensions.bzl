"""The module extension that brings the API schemas of Kubernetes."""

load(":repositories.bzl", "kubernetes_openapi", "kubernetes_schemas", "openapi_name")
load(":versions.bzl", "OPENAPI_CHECKSUMS")

def _kubernetes_impl(module_ctx):
    checksums = {}
    for module in module_ctx.modules:
        for tag in module.tags.schemas:
            sha256 = tag.sha256 or OPENAPI_CHECKSUMS.get(tag.version)
            if not sha256:
                fail("kubernetes.schemas(version = \"%s\"): give its sha256, that of api/openapi-spec/swagger.json; known without are %s" % (
                    tag.version,
                    ", ".join(OPENAPI_CHECKSUMS),
                ))
            checksums[tag.version] = sha256
    for version, sha256 in checksums.items():
        kubernetes_openapi(name = openapi_name(version), sha256 = sha256, version = version)
    kubernetes_schemas(name = "rules_appchart_kubernetes", versions = sorted(checksums))
    return module_ctx.extension_metadata(reproducible = True)

kubernetes = module_extension(
    doc = "Brings the API schemas that rendered charts are checked against.",
    implementation = _kubernetes_impl,
    tag_classes = {
        "schemas": tag_class(
            doc = "Adds the schemas of a Kubernetes release, for `kube_version`. Several may be asked for; a test takes the newest patch of its minor version.",
            attrs = {
                "sha256": attr.string(doc = "The checksum of the release's api/openapi-spec/swagger.json; not needed for versions that rules_appchart knows."),
                "version": attr.string(doc = "The version, such as 1.35.4.", mandatory = True),
            },
        ),
    },
)
