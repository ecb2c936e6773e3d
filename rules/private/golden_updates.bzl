"""The rule golden_updates."""

load(":verifier.bzl", "runfiles_path")

_SCRIPT = """\
#!/usr/bin/env bash
set -euo pipefail
runfiles=${RUNFILES_DIR:-${TEST_SRCDIR:-$0.runfiles}}
[[ $runfiles == /* ]] || runfiles=$PWD/$runfiles
export RUNFILES_DIR=$runfiles
status=0
"""

def _golden_updates_impl(ctx):
    # All of them, also where one fails: a chart that does not render still has a golden of its own.
    runs = ["\"$runfiles/\"'%s' || status=$?\n" % runfiles_path(ctx, update[DefaultInfo].files_to_run.executable) for update in ctx.attr.updates]
    script = ctx.actions.declare_file(ctx.label.name + ".sh")
    ctx.actions.write(script, _SCRIPT + "".join(runs) + "exit $status\n", is_executable = True)
    return [DefaultInfo(
        executable = script,
        runfiles = ctx.runfiles(ctx.files.updates).merge_all([update[DefaultInfo].default_runfiles for update in ctx.attr.updates]),
    )]

golden_updates = rule(
    doc = "Writes several goldens.",
    implementation = _golden_updates_impl,
    attrs = {
        "updates": attr.label_list(doc = "What writes each.", mandatory = True),
    },
    executable = True,
)
