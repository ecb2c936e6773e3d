"""Tests of attribute_kinds.bzl: an attribute of each kind, from the macro to the request."""

load("@bazel_skylib//lib:unittest.bzl", "analysistest", "asserts")
load("//rules/private:attribute.bzl", "attribute", "declared")
load("//rules/private:attribute_kinds.bzl", "KINDS")
load("//rules/private:macro_attributes.bzl", "given_attributes", "rule_attributes")
load("//rules/private:request_json.bzl", "attribute_members")

# One of each kind, called after it.
_ATTRIBUTES = {kind: attribute(kind = kind, doc = "Of the kind %s." % kind) for kind in KINDS}

_RequestInfo = provider(doc = "What goes into the request.", fields = {"members": "dict from string to JSON text."})

_subject = rule(
    implementation = lambda ctx: [_RequestInfo(members = attribute_members(ctx.attr, _ATTRIBUTES))],
    attrs = declared(_ATTRIBUTES),
)

def _attribute_kinds_test_impl(ctx):
    env = analysistest.begin(ctx)
    asserts.equals(env, ctx.attr.want, analysistest.target_under_test(env)[_RequestInfo].members)
    return analysistest.end(env)

_attribute_kinds_test = analysistest.make(
    _attribute_kinds_test_impl,
    attrs = {"want": attr.string_dict(doc = "The request, by attribute.")},
)

def attribute_kinds_test(name, given, want):
    """Compares what reaches the request.

    Args:
      name: string: the test.
      given: dict from kind to what a BUILD file says.
      want: dict from kind to JSON text; what is not set is absent.
    """
    subject = rule_attributes(given_attributes(given, _ATTRIBUTES), _ATTRIBUTES)
    _subject(name = name + "_subject", tags = ["manual"], **subject)
    _attribute_kinds_test(name = name, size = "small", target_under_test = name + "_subject", want = want)
