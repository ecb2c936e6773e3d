"""Looks for lines in a file."""

_TEST = """\
#!/usr/bin/env bash
set -euo pipefail
failed=0
while IFS= read -r line; do
  grep -qxF -- "$line" '{file}' || {{
    echo "FAILED: this line is missing: $line"
    failed=1
  }}
done <'{want}'
[[ $failed == 0 ]] || cat '{file}'
exit $failed
"""

def _yaml_test_impl(ctx):
    want = ctx.actions.declare_file(ctx.label.name + ".want")
    ctx.actions.write(want, "".join([line + "\n" for line in ctx.attr.want]))
    script = ctx.actions.declare_file(ctx.label.name + ".sh")
    ctx.actions.write(
        script,
        _TEST.format(file = ctx.file.file.short_path, want = want.short_path),
        is_executable = True,
    )
    return [DefaultInfo(executable = script, runfiles = ctx.runfiles([want, ctx.file.file]))]

yaml_test = rule(
    doc = "Passes when a file has all the lines.",
    implementation = _yaml_test_impl,
    attrs = {
        "file": attr.label(allow_single_file = True, doc = "The file.", mandatory = True),
        "want": attr.string_list(doc = "The lines.", mandatory = True),
    },
    test = True,
)
