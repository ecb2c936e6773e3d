"""The public face of rules_appchart: what a BUILD file loads."""

load("//rules/private:chart_golden_test.bzl", _chart_golden_test = "chart_golden_test")
load("//rules/private:chart_values_test.bzl", _chart_values_test = "chart_values_test")
load(
    "//rules/private:env_sources.bzl",
    _config_map_key_ref = "config_map_key_ref",
    _config_map_ref = "config_map_ref",
    _field_ref = "field_ref",
    _resource_field_ref = "resource_field_ref",
    _secret_key_ref = "secret_key_ref",
    _secret_ref = "secret_ref",
    _service_url = "service_url",
)
load(
    "//rules/private:external_objects.bzl",
    _external_config_map_ref = "external_config_map_ref",
    _external_secret_ref = "external_secret_ref",
)
load("//rules/private:helm_chart_test_suite.bzl", _helm_chart_test_suite = "helm_chart_test_suite")
load("//rules/private:helm_lint_test.bzl", _helm_lint_test = "helm_lint_test")
load("//rules/private:helm_template.bzl", _helm_template = "helm_template")
load("//rules/private:helm_template_test.bzl", _helm_template_test = "helm_template_test")
load("//rules/private:macros.gen.bzl", _helm_chart = "helm_chart", _release_app = "release_app")
load(":providers.bzl", _AppInfo = "AppInfo", _ChartInfo = "ChartInfo")

release_app = _release_app
helm_chart = _helm_chart

chart_golden_test = _chart_golden_test
chart_values_test = _chart_values_test
helm_chart_test_suite = _helm_chart_test_suite
helm_lint_test = _helm_lint_test
helm_template = _helm_template
helm_template_test = _helm_template_test

config_map_key_ref = _config_map_key_ref
config_map_ref = _config_map_ref
external_config_map_ref = _external_config_map_ref
external_secret_ref = _external_secret_ref
field_ref = _field_ref
resource_field_ref = _resource_field_ref
secret_key_ref = _secret_key_ref
secret_ref = _secret_ref
service_url = _service_url

AppInfo = _AppInfo
ChartInfo = _ChartInfo
