"""Runs src/properties: random charts through the generator and through Helm."""

load("//rules/private:verifier.bzl", "runfiles_path", "verifier_script")
load("//tools/helm:toolchain.bzl", "HelmInfo")

def _properties_test_impl(ctx):
    helms = [target[HelmInfo].program for target in ctx.attr.helms]
    paths = [("helm", file) for file in helms] + [("schemas", file) for file in ctx.files._schemas]
    return verifier_script(
        ctx,
        None,
        [],
        [(flag, runfiles_path(ctx, file)) for flag, file in paths],
        [file for _, file in paths],
        program = ctx.attr.program,
    )

properties_test = rule(
    doc = "Passes when random charts lint, render and hold what their attributes say, with each Helm.",
    implementation = _properties_test_impl,
    attrs = {
        "helms": attr.label_list(doc = "The Helms.", mandatory = True, providers = [HelmInfo]),
        "program": attr.label(doc = "src/properties, bundled.", mandatory = True),
        "_schemas": attr.label(default = "//tools/kubernetes:schemas", doc = "The OpenAPI files of Kubernetes."),
    },
    test = True,
)
