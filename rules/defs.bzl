"""The public face of rules_appchart: what a BUILD file loads."""

load(
    "//rules/private:env_sources.bzl",
    _config_map_key_ref = "config_map_key_ref",
    _config_map_ref = "config_map_ref",
    _field_ref = "field_ref",
    _resource_field_ref = "resource_field_ref",
    _secret_key_ref = "secret_key_ref",
    _secret_ref = "secret_ref",
)
load("//rules/private:helm_chart.bzl", _helm_chart = "helm_chart")
load("//rules/private:release_app.bzl", _release_app = "release_app")
load(":providers.bzl", _AppInfo = "AppInfo", _ChartInfo = "ChartInfo")

release_app = _release_app
helm_chart = _helm_chart

config_map_key_ref = _config_map_key_ref
config_map_ref = _config_map_ref
field_ref = _field_ref
resource_field_ref = _resource_field_ref
secret_key_ref = _secret_key_ref
secret_ref = _secret_ref

AppInfo = _AppInfo
ChartInfo = _ChartInfo
