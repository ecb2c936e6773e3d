"""The module extension that brings Helm."""

load("//tools/offline:repositories.bzl", "built_helm")
load(":repositories.bzl", "built_helm_name", "helm_toolchains", "released_helm", "released_helm_name")
load(":versions.bzl", "MAJORS", "PLATFORMS", "major_of")

def _releases(module_ctx):
    """By major version, the tag that counts: the root module's, else this module's own."""
    releases = {}
    for module in module_ctx.modules:
        for tag in module.tags.toolchain:
            major = major_of(tag.version)
            if not major:
                fail("helm.toolchain(version = \"%s\"): this version of Helm is not supported; use one of Helm 3 or 4" % tag.version)
            unknown = [platform for platform in tag.sha256 if platform not in PLATFORMS]
            if unknown:
                fail("helm.toolchain(sha256 = ...): \"%s\" is no platform; write %s" % (unknown[0], ", ".join(PLATFORMS)))
            known = releases.get(major)
            if known and known.is_root == module.is_root and known.tag.version != tag.version:
                fail("helm.toolchain: Helm %s is asked for in version %s and in version %s; ask for one" % (major, known.tag.version, tag.version))
            if not known or module.is_root:
                releases[major] = struct(is_root = module.is_root, tag = tag)
    return {major: release.tag for major, release in releases.items()}

def _helm_impl(module_ctx):
    releases = _releases(module_ctx)
    for major, tag in releases.items():
        for platform in PLATFORMS:
            released_helm(
                name = released_helm_name(major, platform),
                platform = platform,
                sha256 = tag.sha256.get(platform, ""),
                version = tag.version,
            )
    for major in MAJORS:
        built_helm(name = built_helm_name(major), major = major)
    helm_toolchains(
        name = "rules_appchart_helm",
        host = any([module.is_root and len(module.tags.host) > 0 for module in module_ctx.modules]),
        versions = {major: tag.version for major, tag in releases.items()},
    )
    return module_ctx.extension_metadata(reproducible = True)

helm = module_extension(
    doc = "Brings Helm 3 and 4 for the rules that run Helm. Without a tag of your own, rules_appchart's choice is downloaded when a rule needs it.",
    implementation = _helm_impl,
    tag_classes = {
        "host": tag_class(doc = "Takes the `helm` that is on PATH, whatever of the two it is."),
        "toolchain": tag_class(
            doc = "Downloads a released Helm for the machine that runs it; at most one of Helm 3 and one of Helm 4.",
            attrs = {
                "sha256": attr.string_dict(doc = "Checksums of the archives, by platform (linux-amd64, darwin-arm64, ...). Needed for no version " +
                                                 "that rules_appchart knows; without it, others are checked against the checksum beside the archive."),
                "version": attr.string(doc = "The version, such as 4.3.0.", mandatory = True),
            },
        ),
    },
)
