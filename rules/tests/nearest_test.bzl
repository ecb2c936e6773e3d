"""Tests of nearest.bzl."""

load("@bazel_skylib//lib:unittest.bzl", "asserts", "unittest")
load("//rules/private:nearest.bzl", "edit_distance", "nearest")

_DISTANCES = [
    ("", "", 0),
    ("", "abc", 3),
    ("port", "port", 0),
    ("kitten", "sitting", 3),
    ("replica", "replicas", 1),
]

def _edit_distance_test_impl(ctx):
    env = unittest.begin(ctx)
    for a, b, want in _DISTANCES:
        asserts.equals(env, want, edit_distance(a, b), "%s to %s" % (a, b))
        asserts.equals(env, want, edit_distance(b, a), "%s to %s" % (b, a))
    return unittest.end(env)

_CANDIDATES = ["args", "env", "env_from", "health_check", "ingress", "port", "replicas"]

_NEAREST = [
    ("replica", "replicas"),
    ("healthcheck", "health_check"),
    ("healthCheck", "health_check"),
    ("envFrom", "env_from"),
    ("ports", "port"),
    ("health_check_enabled", "health_check"),
    ("ingress_tls_secret", "ingress"),
    ("something_else", None),
]

def _nearest_test_impl(ctx):
    env = unittest.begin(ctx)
    for name, want in _NEAREST:
        asserts.equals(env, want, nearest(name, _CANDIDATES), name)
    return unittest.end(env)

edit_distance_test = unittest.make(_edit_distance_test_impl)
nearest_test = unittest.make(_nearest_test_impl)
