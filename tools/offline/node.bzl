"""Programs and tests that the Node of this machine runs."""

def _runfiles_path(ctx, file):
    """The path of a file below the root of a runfiles tree."""
    if file.short_path.startswith("../"):
        return file.short_path.removeprefix("../")
    return ctx.workspace_name + "/" + file.short_path

_PROGRAM = """\
#!/bin/sh
[ -d "$0.runfiles" ] && runfiles=$0.runfiles || runfiles=$RUNFILES_DIR
exec "$runfiles/{node}" "$runfiles/{program}" "$@"
"""

def _host_node_program_impl(ctx):
    executable = ctx.actions.declare_file(ctx.label.name)
    ctx.actions.write(
        executable,
        _PROGRAM.format(
            node = _runfiles_path(ctx, ctx.file._node),
            program = _runfiles_path(ctx, ctx.file.program),
        ),
        is_executable = True,
    )
    runfiles = ctx.runfiles([ctx.file.program, ctx.file._node])
    return DefaultInfo(executable = executable, runfiles = runfiles)

_NODE = attr.label(
    doc = "The Node that runs it.",
    allow_single_file = True,
    default = "@rules_appchart_host//:node",
)

host_node_program = rule(
    doc = "An executable that runs a JavaScript file which needs no other file.",
    implementation = _host_node_program_impl,
    attrs = {
        "program": attr.label(
            doc = "The JavaScript file.",
            allow_single_file = [".js", ".mjs"],
            mandatory = True,
        ),
        "_node": _NODE,
    },
    executable = True,
)

# The packages themselves are thousands of files, and a folder as an input is not looked into. This file says,
# version by version, what is installed, and stands beside it: read through the link that the sandbox makes.
_NPM_PACKAGES = attr.label(
    doc = "The state of node_modules as pnpm keeps it, in node_modules/.pnpm.",
    allow_single_file = True,
    default = "@rules_appchart_host//:node_modules/.pnpm/lock.yaml",
)

# Node and the programs it runs here look for packages beside the real file behind a symbolic link, and jest
# does not follow links at all: they get a folder of real files.
_STAGE = """\
stage=$(mktemp -d "${TMPDIR:-/tmp}/stage.XXXXXX")
trap 'rm -rf "$stage"' EXIT
installed=$(readlink -f "$npm_packages")
ln -s "${installed%/.pnpm/lock.yaml}" "$stage/node_modules"
"""

def _host_node_output_impl(ctx):
    out = ctx.actions.declare_file(ctx.attr.out)
    command = _STAGE + """\
out=$PWD/$1 node=$PWD/$node script=$2
shift 2
for file in "$@"; do
  mkdir -p "$stage/$(dirname "${file#$external}")"
  cp -L "$file" "$stage/${file#$external}"
done
cd "$stage"
"$node" "$script" --out="$out" $arguments
"""

    # In a module of somebody else's the files are below external/; the script knows its own tree only.
    external = ctx.label.workspace_root + "/" if ctx.label.workspace_root else ""
    args = ctx.actions.args()
    args.add(out)
    args.add(ctx.file.script.path.removeprefix(external))
    args.add_all([ctx.file.script] + ctx.files.srcs)
    variables = {
        "arguments": " ".join([ctx.expand_location(argument, ctx.attr.srcs) for argument in ctx.attr.arguments]),
        "external": external,
        "node": ctx.file._node.path,
        "npm_packages": ctx.file._npm_packages.path,
    }
    ctx.actions.run_shell(
        outputs = [out],
        inputs = [ctx.file.script, ctx.file._node, ctx.file._npm_packages] + ctx.files.srcs,
        command = "\n".join(["set -eu"] + ["%s='%s'" % item for item in variables.items()] + [command]),
        arguments = [args],
        mnemonic = "HostNode",
        progress_message = "Building %{output}",
        # A remote machine has no node_modules.
        execution_requirements = {"no-remote-exec": "1"},
    )
    return DefaultInfo(files = depset([out]))

host_node_output = rule(
    doc = "A file that a Node script writes to the path given as --out.",
    implementation = _host_node_output_impl,
    attrs = {
        "arguments": attr.string_list(doc = "More arguments of the script, without spaces. $(execpath ...) is expanded."),
        "out": attr.string(doc = "The name of the file.", mandatory = True),
        "script": attr.label(doc = "The script.", allow_single_file = [".mjs"], mandatory = True),
        "srcs": attr.label_list(doc = "The files it may read, at their paths from the root of the module.", allow_files = True),
        "_node": _NODE,
        "_npm_packages": _NPM_PACKAGES,
    },
)

def _host_node_test_impl(ctx):
    test = ctx.actions.declare_file(ctx.label.name)
    ctx.actions.write(
        test,
        """\
#!/usr/bin/env bash
set -eu
cd "$TEST_SRCDIR"
node=$PWD/{node} npm_packages={npm_packages}
TMPDIR=$TEST_TMPDIR
{stage}cp -RL {workspace}/. "$stage/"
chmod -R u+w "$stage"
cd "$stage"
export PATH="$(dirname "$node"):$PATH"
"$node" {arguments} "$@"
""".format(
            arguments = " ".join(["'%s'" % ctx.expand_location(argument, ctx.attr.data) for argument in ctx.attr.arguments]),
            node = _runfiles_path(ctx, ctx.file._node),
            npm_packages = _runfiles_path(ctx, ctx.file._npm_packages),
            stage = _STAGE,
            workspace = ctx.workspace_name,
        ),
        is_executable = True,
    )
    runfiles = ctx.runfiles(ctx.files.data + [ctx.file._node, ctx.file._npm_packages])
    for target in ctx.attr.data:
        runfiles = runfiles.merge(target[DefaultInfo].default_runfiles)
    return DefaultInfo(executable = test, runfiles = runfiles)

host_node_test = rule(
    doc = "A test that Node runs, in a folder of its own that holds `data` and the npm packages.",
    implementation = _host_node_test_impl,
    attrs = {
        "arguments": attr.string_list(doc = "The arguments of node: the script, relative to the module's root, and its own. $(rootpath ...) is expanded.", mandatory = True),
        "data": attr.label_list(doc = "The files of the test.", allow_files = True),
        "_node": _NODE,
        "_npm_packages": _NPM_PACKAGES,
    },
    test = True,
)
