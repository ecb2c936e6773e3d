"""Charts compared with what is checked in."""

load("//rules:providers.bzl", "ChartInfo")

_TEST = """\
#!/usr/bin/env bash
set -euo pipefail
if [[ -d '{golden}' ]]; then
  if diff -rq '{golden}' '{chart}'; then exit 0; fi
  diff -ru '{golden}' '{chart}' || true
else
  echo 'There is no file in {golden} yet.'
fi
echo
echo 'FAILED: {label} is not what {golden} says (-), but what is built (+).'
echo 'If the change is meant: bazel run {update}'
exit 1
"""

_UPDATE = """\
#!/usr/bin/env bash
set -euo pipefail
golden=$BUILD_WORKSPACE_DIRECTORY/{golden}
rm -rf "$golden"
mkdir -p "$golden"
cp -RL '{chart}/.' "$golden"
find "$golden" -type d -exec chmod 755 {{}} +
find "$golden" -type f -exec chmod 644 {{}} +
echo 'Updated {golden}'
"""

def _script_impl(ctx):
    chart = ctx.attr.chart[ChartInfo]
    script = ctx.actions.declare_file(ctx.label.name + ".sh")
    ctx.actions.write(
        script,
        ctx.attr.script.format(
            chart = "%s/%s" % (chart.directory.short_path, chart.chart_name),
            golden = ctx.attr.golden,
            label = "//%s:%s" % (chart.label.package, chart.label.name),
            update = ctx.attr.update,
        ),
        is_executable = True,
    )
    return DefaultInfo(
        executable = script,
        runfiles = ctx.runfiles([chart.directory] + ctx.files.files),
    )

_ATTRIBUTES = {
    "chart": attr.label(doc = "The helm_chart target.", mandatory = True, providers = [ChartInfo]),
    # One by one: Bazel does not notice a change inside of a source directory.
    "files": attr.label_list(doc = "The files below `golden`.", allow_files = True),
    "golden": attr.string(doc = "The folder, from the root of the repository.", mandatory = True),
    "script": attr.string(doc = "The script, with {chart}, {golden}, {label} and {update}.", mandatory = True),
    "update": attr.string(doc = "The label of the target that writes `golden`.", mandatory = True),
}

_golden_chart_test = rule(
    doc = "Passes when the chart is what the golden folder says.",
    implementation = _script_impl,
    attrs = _ATTRIBUTES,
    test = True,
)

_golden_chart_update = rule(
    doc = "Writes the golden folder.",
    implementation = _script_impl,
    attrs = _ATTRIBUTES,
    executable = True,
)

def golden_chart_test(name, chart, golden, **kwargs):
    """Compares a chart, file by file, with a folder that is checked in; `bazel run <name>.update` writes the folder.

    Args:
      name: string: the test's name.
      chart: label: the helm_chart target.
      golden: string: the folder, from the package; nothing else may be in it.
      **kwargs: attributes that every test has.
    """
    attributes = {
        "chart": chart,
        "golden": "%s/%s" % (native.package_name(), golden),
        "update": "//%s:%s.update" % (native.package_name(), name),
    }
    _golden_chart_test(
        name = name,
        files = native.glob([golden + "/**"], allow_empty = True),
        script = _TEST,
        **(attributes | {"size": "small"} | kwargs)
    )
    _golden_chart_update(
        name = name + ".update",
        script = _UPDATE,
        testonly = True,
        tags = ["manual"],
        **attributes
    )
