"""A chart that the generator must refuse."""

load("//rules:providers.bzl", "ChartInfo")

_TEST = """\
#!/usr/bin/env bash
set -euo pipefail
code=0
'{generator}' @'{arguments}' >"$TEST_TMPDIR/stdout" 2>"$TEST_TMPDIR/stderr" || code=$?
echo "exit code $code, and on stderr:"
cat "$TEST_TMPDIR/stderr"
failed=0
complain() {{ echo "FAILED: $1"; failed=1; }}
[[ $code == 1 ]] || complain "the exit code is $code, not 1"
[[ ! -s $TEST_TMPDIR/stdout ]] || complain "there is something on stdout"
[[ -z $(find out -type f 2>/dev/null) ]] || complain "there is some output"
while IFS= read -r line; do
  grep -qxF -- "$line" "$TEST_TMPDIR/stderr" || complain "this line is missing: $line"
done <'{want}'
count=$(grep -oE '^ERROR: .*: [0-9]+ problem' "$TEST_TMPDIR/stderr" | grep -oE '[0-9]+ problem$' || true)
[[ {count} == 0 || $count == '{count} problem' ]] || complain "there are other problems than the {count} that are wanted"
[[ $(grep -c '' "$TEST_TMPDIR/stderr") -le 400 ]] || complain "the report is too long"
[[ $(wc -L <"$TEST_TMPDIR/stderr") -le 600 ]] || complain "a line is too long"
exit $failed
"""

def _generator_failure_test_impl(ctx):
    chart = ctx.attr.chart[ChartInfo]
    want = ctx.actions.declare_file(ctx.label.name + ".want")
    ctx.actions.write(want, "".join([line + "\n" for line in ctx.attr.want]))

    arguments = ctx.actions.declare_file(ctx.label.name + ".arguments")
    lines = ["--request=" + chart.request.short_path, "--out=out", "--archive=out/chart.tgz"]
    for entry in chart.files:
        lines += ["--input-label=" + entry.label, "--input-path=" + entry.file.short_path]
    ctx.actions.write(arguments, "".join([line + "\n" for line in lines]))

    script = ctx.actions.declare_file(ctx.label.name + ".sh")
    ctx.actions.write(
        script,
        _TEST.format(
            arguments = arguments.short_path,
            count = ctx.attr.count,
            generator = ctx.executable._generator.short_path,
            want = want.short_path,
        ),
        is_executable = True,
    )
    runfiles = ctx.runfiles([arguments, chart.request, want] + [entry.file for entry in chart.files])
    return [
        DefaultInfo(
            executable = script,
            runfiles = runfiles.merge(ctx.attr._generator[DefaultInfo].default_runfiles),
        ),
        # A js_binary starts in another folder unless told; the paths here are relative to the runfiles.
        RunEnvironmentInfo(environment = {"BAZEL_BINDIR": ".", "JS_BINARY__NO_CD_BINDIR": "1"}),
    ]

generator_failure_test = rule(
    doc = "Runs the generator for a chart, without building it: passes when it exits with 1, writes nothing but to stderr, and says what is wanted.",
    implementation = _generator_failure_test_impl,
    attrs = {
        "chart": attr.label(doc = "The helm_chart target, tagged manual.", mandatory = True, providers = [ChartInfo]),
        "count": attr.int(doc = "How many problems there are; 0 where that is not asked."),
        "want": attr.string_list(doc = "Lines that stderr must hold.", mandatory = True),
        "_generator": attr.label(cfg = "target", default = "//tools:generator", executable = True),
    },
    test = True,
)
