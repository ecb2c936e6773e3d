"""Mistakes of a BUILD file, each with the report it must get."""

load("//rules:defs.bzl", "helm_chart", "release_app")
load("//rules/tests:generator_failure_test.bzl", "generator_failure_test")

# The types of app, as a report lists them.
APP_TYPES = ", ".join(["\"%s\"" % choice for choice in ["external-api", "internal-api", "worker", "job", "cron-job"]])

# The generator is only run by tests here; building one of these fails, as it should.
_MANUAL = ["manual"]

def bad_app(name, want, app_type = "external-api", count = 1, more = {}, **attributes):
    """An app that a chart must refuse.

    Args:
      name: string: the test; the app is `<name>_app`.
      want: list of string: lines of the report.
      app_type: string: as for release_app.
      count: int: how many problems there are; 0 for any number.
      more: dict from string to anything: attributes by name, which a BUILD file can compute.
      **attributes: as for release_app.
    """
    release_app(name = name + "_app", app_type = app_type, tags = _MANUAL, **(attributes | more))
    bad_chart(name = name, apps = [":" + name + "_app"], count = count, want = want)

def bad_chart(name, want, count = 0, more = {}, **attributes):
    """A chart that must be refused.

    Args:
      name: string: the test; the chart is `<name>_chart`.
      want: list of string: lines of the report.
      count: int: how many problems there are; 0 for any number.
      more: dict from string to anything: attributes by name, which a BUILD file can compute.
      **attributes: as for helm_chart.
    """
    helm_chart(name = name + "_chart", tags = _MANUAL, **(attributes | more))
    generator_failure_test(name = name, size = "small", chart = ":" + name + "_chart", count = count, want = want)
