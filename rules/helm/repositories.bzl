"""The repositories that Helm comes from: released archives, the machine, and the one that picks."""

load("//tools/offline:repositories.bzl", "is_host_mode")
load(":versions.bzl", "HELM_CHECKSUMS", "MAJORS", "PLATFORMS", "major_of")

_ARCHIVE = "https://get.helm.sh/helm-v{version}-{platform}.{extension}"

def _released_helm_impl(repository_ctx):
    version, platform = repository_ctx.attr.version, repository_ctx.attr.platform
    windows = platform.startswith("windows")
    url = _ARCHIVE.format(version = version, platform = platform, extension = "zip" if windows else "tar.gz")
    sha256 = repository_ctx.attr.sha256 or HELM_CHECKSUMS.get(version, {}).get(platform, "")
    if not sha256:
        # Only as good as the connection; the message has the line that pins it.
        repository_ctx.download(url + ".sha256sum", "checksum")
        sha256 = repository_ctx.read("checksum").split(" ")[0].strip()

        # buildifier: disable=print
        print("To pin Helm: helm.toolchain(version = \"%s\", sha256 = {\"%s\": \"%s\"})" % (version, platform, sha256))
    repository_ctx.download_and_extract(url, sha256 = sha256, stripPrefix = platform)
    repository_ctx.file("BUILD.bazel", "exports_files([\"%s\"], visibility = [\"//visibility:public\"])\n" % _program(platform))

def _program(platform):
    return "helm.exe" if platform.startswith("windows") else "helm"

released_helm = repository_rule(
    doc = "`helm`, out of the archive that the Helm project released.",
    implementation = _released_helm_impl,
    attrs = {
        "platform": attr.string(doc = "What Helm calls the platform, such as linux-amd64.", mandatory = True),
        "sha256": attr.string(doc = "The checksum of the archive. Defaults to the known one, else to that of the release."),
        "version": attr.string(doc = "The version, such as 4.3.0.", mandatory = True),
    },
)

_TOOLCHAIN = """\
helm_toolchain(
    name = "{name}",
    helm = {helm},
    problem = {problem},
    version = "{version}",
)

toolchain(
    name = "{name}_toolchain",
    exec_compatible_with = {constraints},
    toolchain = ":{name}",
    toolchain_type = "{type}",
)
"""

def _toolchain(major, name, helm = None, problem = "", version = "", constraints = []):
    return _TOOLCHAIN.format(
        constraints = json.encode(constraints),
        helm = json.encode(helm) if helm else "None",
        name = name,
        problem = json.encode(problem),
        type = Label("//rules/helm:helm%s_toolchain_type" % major),
        version = version,
    )

def _helm_of_path(repository_ctx):
    program = repository_ctx.which("helm")
    if not program:
        problem = "helm.host() finds no helm on PATH: install Helm 4 (https://helm.sh/docs/intro/install) or use helm.toolchain(version = ...)"
        return {major: _toolchain(major, "helm" + major, problem = problem) for major in MAJORS}
    result = repository_ctx.execute([program, "version", "--template", "{{.Version}}"])
    version = result.stdout.strip().removeprefix("v")
    major = major_of(version)
    if result.return_code != 0 or not major:
        problem = "%s is Helm %s, which is not supported: install Helm 3 or 4" % (program, version or "of an unknown version")
        return {major: _toolchain(major, "helm" + major, problem = problem) for major in MAJORS}

    # A link may lead through a folder that a sandbox does not have.
    program = program.realpath
    repository_ctx.watch(program)
    repository_ctx.symlink(program, "helm")
    return {major: _toolchain(major, "helm" + major, helm = ":helm", version = version)}

def _helm_toolchains_impl(repository_ctx):
    toolchains = {}
    if repository_ctx.attr.host:
        toolchains = _helm_of_path(repository_ctx)
    for major, version in repository_ctx.attr.versions.items():
        if major in toolchains:
            continue
        if is_host_mode(repository_ctx):
            toolchains[major] = _toolchain(
                major,
                "helm" + major,
                helm = "@%s//:helm" % built_helm_name(major),
                version = major,
            )
            continue
        toolchains[major] = "\n".join([
            _toolchain(
                major,
                "helm%s_%s" % (major, platform),
                constraints = constraints,
                helm = "@%s//:%s" % (released_helm_name(major, platform), _program(platform)),
                version = version,
            )
            for platform, constraints in PLATFORMS.items()
        ])
    load_statement = "load(\"%s\", \"helm_toolchain\")\n" % Label("//rules/helm:toolchain.bzl")
    repository_ctx.file("BUILD.bazel", "\n".join([load_statement] + [toolchains[major] for major in sorted(toolchains)]))

def built_helm_name(major):
    """The name of the repository of a Helm that host mode builds.

    Args:
      major: string: 3 or 4.

    Returns:
      string: the name.
    """
    return "rules_appchart_built_helm" + major

def released_helm_name(major, platform):
    """The name of the repository of a released Helm.

    Args:
      major: string: 3 or 4.
      platform: string: what Helm calls the platform.

    Returns:
      string: the name.
    """
    return "rules_appchart_helm%s_%s" % (major, platform.replace("-", "_"))

helm_toolchains = repository_rule(
    doc = "The toolchains of Helm, for register_toolchains(\"@rules_appchart_helm//:all\").",
    implementation = _helm_toolchains_impl,
    attrs = {
        "host": attr.bool(doc = "Whether the `helm` on PATH is one of them."),
        "versions": attr.string_dict(doc = "From the major version to the version that is downloaded."),
    },
    environ = ["PATH"],
)
