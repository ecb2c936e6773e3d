"""A chart with a fault in it, for tests of the tests."""

load("//rules:providers.bzl", "ChartInfo")

_COMMAND = """\
set -euo pipefail
cp -RL "$1/." "$2"
chmod -R u+w "$2"
chart=$2/$3
shift 3
while (($#)); do
  sed -E "$2" "$chart/$1" >"$chart/changed"
  if cmp -s "$chart/changed" "$chart/$1"; then
    echo "$2 changes nothing in $1" >&2
    exit 1
  fi
  mv "$chart/changed" "$chart/$1"
  shift 2
done
"""

def _changed_chart_impl(ctx):
    chart = ctx.attr.chart[ChartInfo]
    directory = ctx.actions.declare_directory(ctx.label.name + "_chart")
    args = ctx.actions.args()
    args.add_all([chart.directory, directory], expand_directories = False)
    args.add(chart.chart_name)
    for file, expression in ctx.attr.changes.items():
        args.add(file).add(expression)
    ctx.actions.run_shell(
        arguments = [args],
        command = _COMMAND,
        inputs = [chart.directory],
        outputs = [directory],
    )
    fields = {name: getattr(chart, name) for name in dir(chart) if name not in ["directory", "label", "to_json", "to_proto"]}
    return [
        DefaultInfo(files = depset([directory])),
        ChartInfo(directory = directory, label = ctx.label, **fields),
    ]

changed_chart = rule(
    doc = "A chart with changes; it is an error when one changes nothing.",
    implementation = _changed_chart_impl,
    attrs = {
        "changes": attr.string_dict(doc = "From a file of the chart to an extended regular expression of sed's, such as `s/a/b/`.", mandatory = True),
        "chart": attr.label(doc = "The chart.", mandatory = True, providers = [ChartInfo]),
    },
    provides = [ChartInfo],
)
