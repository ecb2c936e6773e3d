"""The rule helm_template_test."""

load(":golden.bzl", "golden_arguments", "golden_attributes", "golden_paths", "golden_targets")
load(":helm_options.bzl", "helm_attributes", "helm_script")

def _helm_template_test_impl(ctx):
    return helm_script(
        ctx,
        "template-test",
        arguments = golden_arguments(ctx),
        files = [("schemas", file) for file in ctx.files._schemas] + [("crds", file) for file in ctx.files.crds],
        paths = golden_paths(ctx),
        runfiles = ctx.files.golden_files,
    )

_ATTRIBUTES = helm_attributes("target") | golden_attributes() | {
    "crds": attr.label_list(allow_files = True, doc = "YAML files with CustomResourceDefinitions, for the custom resources that the chart makes."),
    "_schemas": attr.label(default = "//rules/kubernetes:schemas", doc = "The OpenAPI files of Kubernetes."),
}

_helm_template_test = rule(
    doc = "Passes when a chart renders, and what it renders is what a cluster takes; see the macro.",
    implementation = _helm_template_test_impl,
    attrs = _ATTRIBUTES,
    test = True,
)

_helm_template_update = rule(
    doc = "Writes the golden of a helm_template_test.",
    implementation = _helm_template_test_impl,
    attrs = _ATTRIBUTES,
    executable = True,
)

def helm_template_test(name, chart, golden = None, **kwargs):
    """Passes when a chart renders, and what it renders is what a cluster takes.

    Every object is valid for the API schemas of `kube_version`: no unknown field, no wrong type, no kind that this
    version does not serve. Every name is one that the API server takes. No environment variable, mount path, port,
    volume, container or object is there twice. Each Service selects pods, and its named ports are theirs; each
    backend of an Ingress, HTTPRoute or GRPCRoute is a Service with that port; each HorizontalPodAutoscaler and PodDisruptionBudget is for something
    that is there. Custom resources are checked against the CustomResourceDefinitions in the chart's `crds/` and in
    `crds`; those that none is for are named and skipped.

    `bazel run <name>.update` writes the golden.

    Args:
      name: string: the test's name.
      chart: label: the helm_chart target.
      golden: string: the file, in this package, that the rendered YAML must equal. Defaults to no golden.
      **kwargs: `crds` (labels of YAML files with CustomResourceDefinitions), the attributes of helm_template
        (`values`, `set`, `environment`, `kube_version`, `api_versions`, `namespace`, `release_name`, `helm`), and
        those that every test has.
    """
    golden_targets(_helm_template_test, _helm_template_update, name, golden, dict(kwargs, chart = chart))
