"""What is no chart is refused when the rules are analysed."""

load("@bazel_skylib//lib:unittest.bzl", "analysistest", "asserts")
load("//rules:defs.bzl", "helm_lint_test")

def _no_chart_test_impl(ctx):
    env = analysistest.begin(ctx)
    asserts.expect_failure(env, "//rules/tests/helm:no_chart_test_lint: chart must be a helm_chart target, but //rules/tests/helm:web is no chart")
    return analysistest.end(env)

_no_chart_test = analysistest.make(_no_chart_test_impl, expect_failure = True)

def no_chart_test(name, chart):
    """Passes when helm_lint_test refuses a chart.

    Args:
      name: string: the test's name.
      chart: label: something that is no chart.
    """
    helm_lint_test(name = name + "_lint", chart = chart, tags = ["manual"])
    _no_chart_test(name = name, size = "small", target_under_test = ":%s_lint" % name)
