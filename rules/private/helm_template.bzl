"""The rule helm_template."""

load(":helm_options.bzl", "helm_arguments", "helm_attributes", "helm_files")

def _helm_template_impl(ctx):
    out = ctx.actions.declare_file(ctx.label.name + ".yaml")
    files = helm_files(ctx)
    args = ctx.actions.args()
    args.add("render")
    args.add_all(helm_arguments(ctx))
    for flag, file in files:
        args.add_all([file], expand_directories = False, format_each = "--%s=%%s" % flag)
    args.add(out, format = "--out=%s")
    ctx.actions.run(
        executable = ctx.executable._verifier,
        arguments = [args],
        inputs = [file for _, file in files],
        outputs = [out],
        mnemonic = "HelmTemplate",
        progress_message = "Rendering Helm chart %{label}",
        # A js_binary starts in its own bin directory unless told where; the paths here are the execroot's.
        env = {"BAZEL_BINDIR": "."},
    )
    return [DefaultInfo(files = depset([out]))]

helm_template = rule(
    doc = """Renders a chart with `helm template`; the output is `<name>.yaml`. CustomResourceDefinitions are in it too.

```starlark
helm_template(
    name = "rendered",
    chart = ":chart",
    namespace = "shop",
    release_name = "shop",
    set = {"apps.web.replicas": "3"},
)
```
""",
    implementation = _helm_template_impl,
    attrs = helm_attributes("exec"),
)
