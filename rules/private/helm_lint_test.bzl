"""The rule helm_lint_test."""

load(":helm_options.bzl", "helm_attributes", "helm_script")

def _helm_lint_test_impl(ctx):
    return helm_script(ctx, "lint", ["--strict"] if ctx.attr.strict else [])

helm_lint_test = rule(
    doc = """Passes when `helm lint` has nothing against a chart.

```starlark
helm_lint_test(
    name = "chart_lint_test",
    chart = ":chart",
    values = ["prod.yaml"],
)
```
""",
    implementation = _helm_lint_test_impl,
    attrs = helm_attributes("target") | {
        "strict": attr.bool(default = True, doc = "Whether warnings fail as well."),
    },
    test = True,
)
