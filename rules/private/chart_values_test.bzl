"""The rule chart_values_test."""

load(":helm_options.bzl", "helm_attributes", "helm_script")
load(":label.bzl", "label_string")

def _chart_values_test_impl(ctx):
    if ctx.attr.except_values:
        fail("%s: except_values is now ignored_values" % label_string(ctx.label))
    arguments = ["--except=" + path for path in ctx.attr.ignored_values]
    return helm_script(ctx, "values-test", arguments + (["--empty-values"] if ctx.attr.empty_values else []))

chart_values_test = rule(
    doc = """Passes when no value of a chart is dead.

Every leaf of the chart's values.yaml is changed, to values that values.schema.json takes, and what is rendered has to
change. A value that the schema, or a template, refuses to change is fine too. `manifests.enabled`, which every chart
has, is looked at only in a chart with manual manifests.
""",
    implementation = _chart_values_test_impl,
    attrs = helm_attributes("target") | {
        "empty_values": attr.bool(doc = "Whether 0, false, \"\", [] and {} must render otherwise than no value. It is for charts with templates of your own; [testing.md](testing.md#values-without-effect) has more."),
        "except_values": attr.string_list(doc = "The old name of `ignored_values`; an error."),
        "ignored_values": attr.string_list(doc = "Values that may be without effect, such as `apps.web.port`."),
    },
    test = True,
)
