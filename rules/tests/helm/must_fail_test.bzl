"""A test of which the right result is a failure."""

load("//rules/private:verifier.bzl", "runfiles_path")

_TEST = """\
#!/usr/bin/env bash
set -euo pipefail
code=0
"$RUNFILES_DIR/{test}" >"$TEST_TMPDIR/output" 2>&1 || code=$?
echo "exit code $code, and it says:"
cat "$TEST_TMPDIR/output"
failed=0
complain() {{
  echo "FAILED: $1"
  failed=1
}}
[[ $code == 1 ]] || complain "the exit code is $code, not 1"
while IFS= read -r line; do
  grep -qF -- "$line" "$TEST_TMPDIR/output" || complain "this is missing: $line"
done <"$RUNFILES_DIR/{want}"
exit $failed
"""

def _must_fail_test_impl(ctx):
    want = ctx.actions.declare_file(ctx.label.name + ".want")
    ctx.actions.write(want, "".join([line + "\n" for line in ctx.attr.want]))
    script = ctx.actions.declare_file(ctx.label.name + ".sh")
    ctx.actions.write(
        script,
        _TEST.format(
            test = runfiles_path(ctx, ctx.executable.test),
            want = runfiles_path(ctx, want),
        ),
        is_executable = True,
    )
    runfiles = ctx.runfiles([want, ctx.executable.test])
    return [DefaultInfo(
        executable = script,
        runfiles = runfiles.merge(ctx.attr.test[DefaultInfo].default_runfiles),
    )]

must_fail_test = rule(
    doc = "Passes when another test exits with 1 and says what is wanted.",
    implementation = _must_fail_test_impl,
    attrs = {
        "test": attr.label(cfg = "target", doc = "The other test, tagged manual.", executable = True, mandatory = True),
        "want": attr.string_list(doc = "What the other test must say, each within a line.", mandatory = True),
    },
    test = True,
)
