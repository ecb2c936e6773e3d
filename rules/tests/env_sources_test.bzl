"""Tests of the constructors of defs.bzl."""

load("@bazel_skylib//lib:unittest.bzl", "asserts", "unittest")
load("//rules:defs.bzl", "config_map_key_ref", "config_map_ref", "field_ref", "resource_field_ref", "secret_key_ref", "secret_ref", "service_url")

_CASES = [
    (secret_key_ref("s", "k"), {"valueFrom": {"secretKeyRef": {"key": "k", "name": "s"}}}),
    (secret_key_ref("s", "k", optional = False), {"valueFrom": {"secretKeyRef": {"key": "k", "name": "s", "optional": False}}}),
    (config_map_key_ref("c", "k"), {"valueFrom": {"configMapKeyRef": {"key": "k", "name": "c"}}}),
    (config_map_key_ref("c", "k", optional = True), {"valueFrom": {"configMapKeyRef": {"key": "k", "name": "c", "optional": True}}}),
    (field_ref("metadata.name"), {"valueFrom": {"fieldRef": {"fieldPath": "metadata.name"}}}),
    (field_ref("metadata.name", api_version = "v1"), {"valueFrom": {"fieldRef": {"apiVersion": "v1", "fieldPath": "metadata.name"}}}),
    (resource_field_ref("limits.cpu"), {"valueFrom": {"resourceFieldRef": {"resource": "limits.cpu"}}}),
    (
        resource_field_ref("limits.cpu", container_name = "app", divisor = "1m"),
        {"valueFrom": {"resourceFieldRef": {"containerName": "app", "divisor": "1m", "resource": "limits.cpu"}}},
    ),
    (secret_ref("s"), {"secretRef": {"name": "s"}}),
    (secret_ref("s", prefix = "S_", optional = True), {"prefix": "S_", "secretRef": {"name": "s", "optional": True}}),
    (config_map_ref("c"), {"configMapRef": {"name": "c"}}),
    (config_map_ref("c", prefix = "", optional = False), {"configMapRef": {"name": "c", "optional": False}, "prefix": ""}),
    (service_url(Label("//shop:api")), {"serviceUrl": {"app": "//shop:api"}}),
    (
        service_url(Label("//shop"), port = 0, path = "", scheme = ""),
        {"serviceUrl": {"app": "//shop:shop", "path": "", "port": 0, "scheme": ""}},
    ),
    (service_url(1), {"serviceUrl": {"app": 1}}),
]

def _env_sources_test_impl(ctx):
    env = unittest.begin(ctx)
    for got, want in _CASES:
        asserts.equals(env, want, got)
    return unittest.end(env)

env_sources_test = unittest.make(_env_sources_test_impl)
