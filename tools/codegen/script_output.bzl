"""Files that the scripts of this package write."""

load("@rules_appchart_js//:defs.bzl", "HOST_MODE", "js_run_binary")
load("//tools/host:node.bzl", "host_node_output")

def script_output(name, script, out, inputs = {}):
    """A file that a script writes out of the schema, and of what else it is given.

    Args:
      name: string: the target's name.
      script: string: the script's name in this folder, without its suffix.
      out: string: the name of the file.
      inputs: dict from string to string: by flag of the script's, such as `--defs`, the label of a generated file.
    """
    if HOST_MODE:
        host_node_output(
            name = name,
            srcs = [
                "//:generator_sources",
                "//tools/codegen:sources",
            ] + inputs.values(),
            out = out,
            arguments = ["%s=$(execpath %s)" % input for input in inputs.items()],
            script = "//tools/codegen:%s.mjs" % script,
        )
        return
    js_run_binary(
        name = name,
        srcs = ["//src:sources"] + inputs.values(),
        outs = [out],
        args = ["--out=%s/%s" % (native.package_name(), out)] +
               ["%s=$(rootpath %s)" % input for input in inputs.items()],
        chdir = ".",
        progress_message = "Writing %{output}",
        tool = "//tools/codegen:" + script,
    )
