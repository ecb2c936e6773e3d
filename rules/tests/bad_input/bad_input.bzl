"""Mistakes of a BUILD file, each with the report it must get."""

load("//rules:defs.bzl", "helm_chart", "release_app")
load("//rules/private:attributes.gen.bzl", "APP_ATTRIBUTES")
load("//rules/tests:generator_failure_test.bzl", "generator_failure_test")

# The types of app, as a report lists them.
APP_TYPES = ", ".join(["\"%s\"" % choice for choice in APP_ATTRIBUTES["app_type"].choices])

# The generator is only run by tests here; building one of these fails, as it should.
_MANUAL = ["manual"]

def bad_app(name, want, app_type = "external-api", **attributes):
    """An app that a chart must refuse.

    Args:
      name: string: the test; the app is `<name>_app`.
      want: list of string: lines of the report.
      app_type: string: as for release_app.
      **attributes: as for release_app.
    """
    release_app(name = name + "_app", app_type = app_type, tags = _MANUAL, **attributes)
    bad_chart(name = name, apps = [":" + name + "_app"], want = want)

def bad_chart(name, want, **attributes):
    """A chart that must be refused.

    Args:
      name: string: the test; the chart is `<name>_chart`.
      want: list of string: lines of the report.
      **attributes: as for helm_chart.
    """
    helm_chart(name = name + "_chart", tags = _MANUAL, **attributes)
    generator_failure_test(name = name, size = "small", chart = ":" + name + "_chart", want = want)
