"""One fault, and the rule that must find it."""

load(":changed_chart.bzl", "changed_chart")
load(":must_fail_test.bzl", "must_fail_test")

def fault(name, rule, want, chart = ":shop", changes = None, **kwargs):
    """Makes `<name>_test`, which passes when a rule fails for a chart.

    Args:
      name: string: the name of the fault.
      rule: the rule, or macro, that must fail.
      want: list of string: what it must say.
      chart: label: the chart.
      changes: dict: what to change in the chart; see changed_chart. None leaves it as it is.
      **kwargs: more attributes of the rule.
    """
    if changes:
        changed_chart(name = name + "_chart", changes = changes, chart = chart)
        chart = ":%s_chart" % name
    rule(name = name, chart = chart, size = "small", tags = ["manual"], **kwargs)
    must_fail_test(name = name + "_test", size = "small", test = ":" + name, want = want)
