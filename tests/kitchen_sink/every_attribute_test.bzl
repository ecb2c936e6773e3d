"""Whether a chart and its apps have every attribute that the rules have."""

load("@bazel_skylib//lib:unittest.bzl", "analysistest", "asserts")

# buildifier: disable=bzl-visibility
load("//rules/private:attributes.gen.bzl", "APP_ATTRIBUTES", "CHART_ATTRIBUTES")

_GivenInfo = provider("The attributes that targets have.", fields = {
    "app": "dict from string to True: those of apps",
    "chart": "dict from string to True: those of charts",
})

def _given(attr, attributes):
    return {
        name: True
        for name, attribute in attributes.items()
        if attribute.kind.to_request(attr, name) != None and getattr(attr, name) != attribute.default
    }

def _given_aspect_impl(_target, ctx):
    if ctx.rule.kind == "_release_app":
        return [_GivenInfo(app = _given(ctx.rule.attr, APP_ATTRIBUTES), chart = {})]
    apps = {}
    for app in ctx.rule.attr.apps:
        apps.update(app[_GivenInfo].app)
    return [_GivenInfo(app = apps, chart = _given(ctx.rule.attr, CHART_ATTRIBUTES))]

_given_aspect = aspect(
    implementation = _given_aspect_impl,
    attr_aspects = ["apps"],
)

def _every_attribute_test_impl(ctx):
    env = analysistest.begin(ctx)
    given = analysistest.target_under_test(env)[_GivenInfo]
    for macro, attributes, used in [
        ("release_app", APP_ATTRIBUTES, given.app),
        ("helm_chart", CHART_ATTRIBUTES, given.chart),
    ]:
        missing = [name for name in attributes if name not in used]
        asserts.equals(env, [], missing, "attributes of %s that no target here has" % macro)
    return analysistest.end(env)

every_attribute_test = analysistest.make(
    _every_attribute_test_impl,
    doc = "Fails with the attributes of release_app and helm_chart that neither the chart nor any of its apps has.",
    extra_target_under_test_aspects = [_given_aspect],
)
