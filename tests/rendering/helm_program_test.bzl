"""Runs a program that makes charts and renders them with Helm."""

load("//rules/helm:toolchain.bzl", "HelmInfo")

# The programs are this module's own, and so is how they are run.
# buildifier: disable=bzl-visibility
load("//rules/private:verifier.bzl", "runfiles_path", "verifier_script")

def _helm_program_test_impl(ctx):
    helms = [target[HelmInfo].program for target in ctx.attr.helms]
    paths = [("helm", file) for file in helms] + [("schemas", file) for file in ctx.files.schemas]
    return verifier_script(
        ctx,
        None,
        [],
        [(flag, runfiles_path(ctx, file)) for flag, file in paths],
        [file for _, file in paths],
        program = ctx.attr.program,
    )

helm_program_test = rule(
    doc = "Passes when a program exits with 0; it gets `--helm` for each Helm and `--schemas` for each file of schemas.",
    implementation = _helm_program_test_impl,
    attrs = {
        "helms": attr.label_list(doc = "The Helms.", mandatory = True, providers = [HelmInfo]),
        "program": attr.label(doc = "The program.", mandatory = True),
        "schemas": attr.label_list(
            doc = "The OpenAPI files of Kubernetes.",
            allow_files = [".json"],
        ),
    },
    test = True,
)
