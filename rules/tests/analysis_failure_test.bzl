"""A target whose analysis must fail."""

load("@bazel_skylib//lib:unittest.bzl", "analysistest", "asserts")

def _analysis_failure_test_impl(ctx):
    env = analysistest.begin(ctx)
    for message in ctx.attr.want:
        asserts.expect_failure(env, message)
    return analysistest.end(env)

analysis_failure_test = analysistest.make(
    _analysis_failure_test_impl,
    attrs = {"want": attr.string_list(mandatory = True)},
    expect_failure = True,
)
