"""Tests of what release_app makes of its attributes."""

load("@bazel_skylib//lib:unittest.bzl", "analysistest", "asserts")
load("//rules:providers.bzl", "AppInfo")

def _release_app_test_impl(ctx):
    env = analysistest.begin(ctx)
    app = analysistest.target_under_test(env)[AppInfo]
    asserts.equals(env, ctx.attr.want, app.spec)
    asserts.equals(env, ctx.attr.app_name, app.app_name)
    asserts.equals(env, ctx.attr.app_name, json.decode(app.spec)["app_name"])
    asserts.equals(env, json.decode(app.spec)["app_type"], app.app_type)

    # One action, which reads nothing: the binary is not built.
    actions = analysistest.target_actions(env)
    asserts.equals(env, ["FileWrite"], [action.mnemonic for action in actions])
    asserts.equals(env, app.spec + "\n", actions[0].content)
    asserts.equals(env, app.file, actions[0].outputs.to_list()[0])
    return analysistest.end(env)

release_app_test = analysistest.make(
    _release_app_test_impl,
    attrs = {
        "app_name": attr.string(mandatory = True),
        "want": attr.string(mandatory = True),
    },
)
