"""The rule chart_golden_test."""

load(":golden.bzl", "golden_arguments", "golden_attributes", "golden_paths", "golden_targets")
load(":label.bzl", "label_string")
load(":verifier.bzl", "CHART_ATTRIBUTE", "VERIFIER_ATTRIBUTE", "chart_info", "runfiles_path", "verifier_script")

def _chart_golden_test_impl(ctx):
    chart = chart_info(ctx)
    actual = "%s/%s" % (runfiles_path(ctx, chart.directory), chart.chart_name)
    return verifier_script(
        ctx,
        "golden-test",
        ["--label=" + label_string(ctx.label), "--chart-label=" + label_string(chart.label)] +
        ["--exclude=" + pattern for pattern in ctx.attr.exclude] +
        golden_arguments(ctx),
        [("actual", actual)] + golden_paths(ctx),
        [chart.directory] + ctx.files.golden_files,
    )

_ATTRIBUTES = CHART_ATTRIBUTE | VERIFIER_ATTRIBUTE | golden_attributes() | {
    "exclude": attr.string_list(doc = "Patterns of the chart's files that are not compared."),
}

_chart_golden_test = rule(
    doc = "Passes when a chart is what the golden folder says; see the macro.",
    implementation = _chart_golden_test_impl,
    attrs = _ATTRIBUTES,
    test = True,
)

_chart_golden_update = rule(
    doc = "Writes the golden of a chart_golden_test.",
    implementation = _chart_golden_test_impl,
    attrs = _ATTRIBUTES,
    executable = True,
)

def chart_golden_test(name, chart, golden, exclude = [], **kwargs):
    """Compares a chart, file by file, with a folder that is checked in.

    `bazel run <name>.update` writes the folder.

    Args:
      name: string: the test's name.
      chart: label: the helm_chart target.
      golden: string: the folder, in this package; nothing else may be in it.
      exclude: list of string: files of the chart that are not compared and not written, by their paths in it, with `*`
        and `**` as in glob(): `["templates/*"]`. A pattern that matches no file fails the test.
      **kwargs: attributes that every test has.
    """
    golden_targets(_chart_golden_test, _chart_golden_update, name, golden, dict(kwargs, chart = chart, exclude = exclude))
