"""Tests of the actions of helm_chart."""

load("@bazel_skylib//lib:unittest.bzl", "analysistest", "asserts")
load("//rules:providers.bzl", "ChartInfo")

def _action(env, mnemonic):
    actions = [action for action in analysistest.target_actions(env) if action.mnemonic == mnemonic]
    asserts.equals(env, 1, len(actions), "actions with the mnemonic " + mnemonic)
    return actions[0]

def _helm_chart_test_impl(ctx):
    env = analysistest.begin(ctx)
    target = analysistest.target_under_test(env)
    chart = target[ChartInfo]

    generate = _action(env, "HelmChartGenerate")
    asserts.equals(env, [chart.archive, chart.directory], sorted(generate.outputs.to_list()))
    asserts.equals(env, ".", generate.env["BAZEL_BINDIR"])

    # The request and the files that it names, and nothing else but the generator itself.
    inputs = [file for file in generate.inputs.to_list() if file.owner.package == ctx.label.package]
    asserts.equals(env, sorted([chart.request] + depset([entry.file for entry in chart.files]).to_list()), sorted(inputs))
    asserts.equals(env, ctx.attr.file_labels, [entry.label for entry in chart.files])

    asserts.equals(env, ctx.attr.outputs, sorted([file.basename for file in target[DefaultInfo].files.to_list()]))
    asserts.equals(env, [chart.request], target[OutputGroupInfo].request.to_list())
    asserts.equals(env, ctx.attr.app_names, [app.app_name for app in chart.apps])
    asserts.equals(env, ctx.attr.namespace, chart.namespace)
    return analysistest.end(env)

helm_chart_test = analysistest.make(
    _helm_chart_test_impl,
    attrs = {
        "app_names": attr.string_list(mandatory = True),
        "file_labels": attr.string_list(),
        "namespace": attr.string(),
        "outputs": attr.string_list(mandatory = True),
    },
)
