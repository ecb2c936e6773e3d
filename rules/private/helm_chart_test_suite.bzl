"""The macro helm_chart_test_suite."""

load(":chart_golden_test.bzl", "chart_golden_test")
load(":chart_values_test.bzl", "chart_values_test")
load(":golden_updates.bzl", "golden_updates")
load(":helm_lint_test.bzl", "helm_lint_test")
load(":helm_template_test.bzl", "helm_template_test")

_HELMS = {
    "3": Label("//rules/helm:helm3"),
    "4": Label("//rules/helm:helm4"),
}

def helm_chart_test_suite(
        name,
        chart,
        golden = None,
        golden_exclude = [],
        rendered_golden = None,
        environments = [],
        values = [],
        helm_versions = ["3", "4"],
        kube_version = "",
        crds = [],
        tags = [],
        visibility = None):
    """All tests of a chart: `<name>` runs them, and each has a name of its own.

    - `<name>_golden`, when there is a `golden`: chart_golden_test
    - `<name>_values`: chart_values_test
    - `<name>_lint_helm<version>` and `<name>_template_helm<version>`: helm_lint_test and helm_template_test, with the
      chart's default values; for each environment, `<name>_<environment>_...`

    `bazel run <name>.update` writes all goldens, and says which files it wrote and deleted.

    ```starlark
    helm_chart_test_suite(
        name = "chart_test",
        chart = ":chart",
        golden = "golden/chart",
        rendered_golden = "golden/rendered",
    )
    ```

    Args:
      name: string: the name of the suite.
      chart: label: the helm_chart target.
      golden: string: the folder, in this package, that the chart must equal.
      golden_exclude: list of string: files of the chart that are not in `golden`; `exclude` of chart_golden_test.
      rendered_golden: string: the folder, in this package, with what the last of `helm_versions` renders:
        `default.yaml` and `<environment>.yaml`.
      environments: list of string: environments of the chart.
      values: list of labels: files of values that all tests but the golden's and the values' are given.
      helm_versions: list of string: the major versions of Helm to test with.
      kube_version: string: the Kubernetes version to test for.
      crds: list of labels: YAML files with CustomResourceDefinitions.
      tags: list of string: tags of all tests.
      visibility: list of labels: who may use the suite.
    """
    environments = environments or []
    helm_versions = helm_versions or _HELMS.keys()
    tags = tags or []
    tests, updates = [], []
    update = name + ".update"
    if golden:
        tests.append(name + "_golden")
        updates.append(tests[-1] + ".update")
        chart_golden_test(
            name = tests[-1],
            size = "small",
            chart = chart,
            exclude = golden_exclude,
            golden = golden,
            golden_update = update,
            tags = tags,
        )
    tests.append(name + "_values")
    chart_values_test(
        name = tests[-1],
        size = "medium",
        chart = chart,
        helm = _HELMS[helm_versions[-1]],
        kube_version = kube_version,
        tags = tags,
    )
    for environment in [""] + environments:
        prefix = "_".join([part for part in [name, environment] if part])
        for version in helm_versions:
            common = {
                "chart": chart,
                "environment": environment,
                "helm": _HELMS[version],
                "kube_version": kube_version,
                "size": "small",
                "tags": tags,
                "values": values,
            }
            tests.append("%s_lint_helm%s" % (prefix, version))
            helm_lint_test(name = tests[-1], **common)
            tests.append("%s_template_helm%s" % (prefix, version))
            if rendered_golden and version == helm_versions[-1]:
                updates.append(tests[-1] + ".update")
                common["golden"] = "%s/%s.yaml" % (rendered_golden, environment or "default")
                common["golden_update"] = update
            helm_template_test(name = tests[-1], crds = crds, **common)
    if updates:
        golden_updates(name = update, tags = tags + ["manual"], testonly = True, updates = updates)
    native.test_suite(name = name, tags = tags, tests = tests, visibility = visibility)
