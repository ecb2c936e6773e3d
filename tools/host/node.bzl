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

_NODE_MODULES = attr.label(
    doc = "The npm packages, a folder.",
    allow_single_file = True,
    default = "@rules_appchart_host//:node_modules",
)

# Names the state of `_node_modules`, whose files Bazel does not look at one by one.
_LOCK_FILE = attr.label(
    doc = "The lock file that `_node_modules` was installed from.",
    allow_single_file = True,
    default = "@rules_appchart_host//:pnpm-lock.yaml",
)

# Node and the programs it runs here look for packages beside the real file behind a symbolic link, and jest
# does not follow links at all: they get a folder of real files.
_STAGE = """\
stage=$(mktemp -d "${TMPDIR:-/tmp}/stage.XXXXXX")
trap 'rm -rf "$stage"' EXIT
ln -s "$PWD/$node_modules" "$stage/node_modules"
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
"$node" "$script" --out="$out"
"""

    # In a module of somebody else's the files are below external/; the script knows its own tree only.
    external = ctx.label.workspace_root + "/" if ctx.label.workspace_root else ""
    args = ctx.actions.args()
    args.add(out)
    args.add(ctx.file.script.path.removeprefix(external))
    args.add_all([ctx.file.script] + ctx.files.srcs)
    ctx.actions.run_shell(
        outputs = [out],
        inputs = [ctx.file.script, ctx.file._node, ctx.file._node_modules, ctx.file._lock_file] + ctx.files.srcs,
        command = "set -eu\nnode=%s\nnode_modules=%s\nexternal=%s\n%s" % (ctx.file._node.path, ctx.file._node_modules.path, external, command),
        arguments = [args],
        mnemonic = "HostNode",
        progress_message = "Building %{output}",
        # node_modules is a link out of the tree that a remote machine would not have.
        execution_requirements = {"no-remote-exec": "1"},
    )
    return DefaultInfo(files = depset([out]))

host_node_output = rule(
    doc = "A file that a Node script writes to the path given as --out.",
    implementation = _host_node_output_impl,
    attrs = {
        "out": attr.string(doc = "The name of the file.", mandatory = True),
        "script": attr.label(doc = "The script.", allow_single_file = [".mjs"], mandatory = True),
        "srcs": attr.label_list(doc = "The files it may read, at their paths from the root of the module.", allow_files = True),
        "_lock_file": _LOCK_FILE,
        "_node": _NODE,
        "_node_modules": _NODE_MODULES,
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
node=$PWD/{node} node_modules={node_modules}
TMPDIR=$TEST_TMPDIR
{stage}cp -RL {workspace}/. "$stage/"
chmod -R u+w "$stage"
cd "$stage"
export PATH="$(dirname "$node"):$PATH"
"$node" {arguments} "$@"
""".format(
            arguments = " ".join(["'%s'" % ctx.expand_location(argument, ctx.attr.data) for argument in ctx.attr.arguments]),
            node = _runfiles_path(ctx, ctx.file._node),
            node_modules = _runfiles_path(ctx, ctx.file._node_modules),
            stage = _STAGE,
            workspace = ctx.workspace_name,
        ),
        is_executable = True,
    )
    runfiles = ctx.runfiles(ctx.files.data + [ctx.file._node, ctx.file._node_modules, ctx.file._lock_file])
    for target in ctx.attr.data:
        runfiles = runfiles.merge(target[DefaultInfo].default_runfiles)
    return DefaultInfo(executable = test, runfiles = runfiles)

host_node_test = rule(
    doc = "A test that Node runs, in a folder of its own that holds `data` and the npm packages.",
    implementation = _host_node_test_impl,
    attrs = {
        "arguments": attr.string_list(doc = "The arguments of node: the script, relative to the module's root, and its own. $(rootpath ...) is expanded.", mandatory = True),
        "data": attr.label_list(doc = "The files of the test.", allow_files = True),
        "_lock_file": _LOCK_FILE,
        "_node": _NODE,
        "_node_modules": _NODE_MODULES,
    },
    test = True,
)
