"""Runs src/verifier: the program that looks at charts."""

load("//rules:providers.bzl", "ChartInfo")
load(":label.bzl", "label_string")

_SCRIPT = """\
#!/usr/bin/env bash
set -euo pipefail
runfiles=${{RUNFILES_DIR:-${{TEST_SRCDIR:-$0.runfiles}}}}
[[ $runfiles == /* ]] || runfiles=$PWD/$runfiles
export RUNFILES_DIR=$runfiles

# A js_binary thinks that it is in a build action, and starts in another folder, unless told.
export BAZEL_BINDIR=. JS_BINARY__NO_CD_BINDIR=1
exec "$runfiles/"{program} {arguments} "$@"
"""

CHART_ATTRIBUTE = {
    "chart": attr.label(
        # Files too, so that the message about what is no chart is ours.
        allow_files = True,
        doc = "The helm_chart target, or another with ChartInfo.",
        mandatory = True,
    ),
}

VERIFIER_ATTRIBUTE = {
    "_verifier": attr.label(
        cfg = "exec",
        default = "//tools:verifier",
        doc = "The program that looks at charts.",
        executable = True,
    ),
}

def chart_info(ctx):
    """The chart of a rule with CHART_ATTRIBUTE.

    Args:
      ctx: the rule's context.

    Returns:
      ChartInfo.
    """
    if ChartInfo not in ctx.attr.chart:
        fail("\n  %s: chart must be a helm_chart target, but %s is no chart" % (label_string(ctx.label), label_string(ctx.attr.chart.label)))
    return ctx.attr.chart[ChartInfo]

def verifier_script(ctx, command, arguments, paths, runfiles, program = None):
    """Writes the executable of a test, or of what updates its golden.

    Args:
      ctx: the rule's context; the rule has VERIFIER_ATTRIBUTE, unless there is a program.
      command: string: the command of the verifier.
      arguments: list of string: its arguments, without the paths.
      paths: list of (string, string): more arguments, `--<flag>` and a path from the root of the runfiles.
      runfiles: list of File: the files that the paths are about.
      program: Target: another program than the verifier.

    Returns:
      list of providers.
    """
    info = (program or ctx.attr._verifier)[DefaultInfo]
    executable = info.files_to_run.executable
    script = ctx.actions.declare_file(ctx.label.name + ".sh")
    quoted = [_quoted(argument) for argument in ([command] if command else []) + arguments]
    located = [_quoted("--%s=" % flag) + "\"$runfiles/\"" + _quoted(path) for flag, path in paths]
    ctx.actions.write(
        script,
        _SCRIPT.format(
            arguments = " ".join(quoted + located),
            program = _quoted(runfiles_path(ctx, executable)),
        ),
        is_executable = True,
    )
    files = ctx.runfiles(runfiles + [executable])
    return [DefaultInfo(
        executable = script,
        runfiles = files.merge(info.default_runfiles),
    )]

def runfiles_path(ctx, file):
    """Where a file is in a tree of runfiles.

    Args:
      ctx: the rule's context.
      file: File.

    Returns:
      string: the path from the root of the tree.
    """
    if file.short_path.startswith("../"):
        return file.short_path.removeprefix("../")
    return "%s/%s" % (ctx.workspace_name, file.short_path)

def _quoted(text):
    return "'%s'" % text.replace("'", "'\\''")
