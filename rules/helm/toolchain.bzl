"""The Helm toolchain: which Helm the rules run."""

load(":versions.bzl", "major_of")

HelmInfo = provider(
    doc = "A Helm program.",
    fields = {
        "program": "File: the executable `helm`.",
        "version": "string: its version, such as 4.3.0.",
    },
)

def _helm_toolchain_impl(ctx):
    if ctx.attr.problem:
        fail("\n  " + ctx.attr.problem)
    if not major_of(ctx.attr.version):
        fail("\n  %s: Helm %s is not supported; use Helm 3 or 4" % (ctx.label, ctx.attr.version))
    return [platform_common.ToolchainInfo(
        helm_info = HelmInfo(program = ctx.executable.helm, version = ctx.attr.version),
    )]

helm_toolchain = rule(
    doc = "A Helm program, for `toolchain()` with the type `//rules/helm:helm3_toolchain_type` or `helm4_toolchain_type`.",
    implementation = _helm_toolchain_impl,
    attrs = {
        "helm": attr.label(
            allow_single_file = True,
            cfg = "exec",
            doc = "The executable `helm`.",
            executable = True,
        ),
        "problem": attr.string(doc = "Why there is no `helm`; whoever needs it is told."),
        "version": attr.string(doc = "The version of `helm`, such as 4.3.0."),
    },
    provides = [platform_common.ToolchainInfo],
)

def _helm_impl(ctx, toolchain_type):
    toolchain = ctx.toolchains[toolchain_type]
    if not toolchain:
        fail("\n  there is no Helm %s for this machine: write helm.toolchain(version = ...) or helm.host() of " % ctx.attr.major +
             "@rules_appchart//rules:extensions.bzl in MODULE.bazel")
    info = toolchain.helm_info
    return [info, DefaultInfo(files = depset([info.program]), runfiles = ctx.runfiles([info.program]))]

def _helm_rule(major):
    # A label, as the rule is used from other modules too.
    toolchain_type = Label("//rules/helm:helm%s_toolchain_type" % major)
    return rule(
        doc = "The Helm %s that the toolchains give; its default output is the program." % major,
        implementation = lambda ctx: _helm_impl(ctx, toolchain_type),
        attrs = {"major": attr.string(default = major, doc = "The major version.")},
        toolchains = [config_common.toolchain_type(toolchain_type, mandatory = False)],
        provides = [HelmInfo],
    )

helm3 = _helm_rule("3")
helm4 = _helm_rule("4")
