"""The module extensions of rules_appchart, for the MODULE.bazel of its users."""

load("//rules/helm:extensions.bzl", _helm = "helm")
load("//rules/kubernetes:extensions.bzl", _kubernetes = "kubernetes")

helm = _helm
kubernetes = _kubernetes
