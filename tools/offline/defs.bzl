"""The door to this folder for BUILD files: what they load is the same with and without the Bazel Central Registry.

The programs and the scripts of the TypeScript world, as aspect_rules_js runs them, or in host mode the Node of this
machine. Nothing outside of this folder asks which of the two it is.
"""

load("@bazel_skylib//rules:copy_file.bzl", "copy_file")
load(
    "@rules_appchart_js//:defs.bzl",
    _js_binary = "js_binary",
    _js_library = "js_library",
    _js_run_binary = "js_run_binary",
    _npm_link_all_packages = "npm_link_all_packages",
    _ts_config = "ts_config",
)
load("@rules_appchart_js//:mode.bzl", "HOST_MODE")
load(":node.bzl", "host_node_output")
load(":program.bzl", _program = "program")

js_library = _js_library
npm_link_all_packages = _npm_link_all_packages
program = _program
ts_config = _ts_config

# All files below src/.
SOURCES = "//:src" if HOST_MODE else "//src:sources"

def root_sources():
    """Makes the targets of the files below src/ where they belong to the root package, which calls this.

    --config=host deletes the package //src: its BUILD file loads rules that host mode has no source of.
    """
    if not HOST_MODE:
        return
    native.filegroup(
        name = "src",
        srcs = native.glob(["src/**"]),
        visibility = ["//:__subpackages__"],
    )
    native.filegroup(
        name = "src_without_tests",
        srcs = native.glob(
            ["src/**"],
            exclude = ["src/**/*.test.ts"],
        ),
        visibility = ["//:__subpackages__"],
    )

def script(name, entry_point, data = [], packages = []):
    """A Node script of //tools/codegen. Host mode runs the file as it is.

    Args:
      name: string: the target's name.
      entry_point: string: the file, in this package.
      data: list of labels: the files that it imports.
      packages: list of string: the npm packages that it imports.
    """
    if HOST_MODE:
        native.exports_files([entry_point])
        return
    _js_binary(
        name = name,
        data = data + ["//:node_modules/" + package for package in packages],
        entry_point = entry_point,
        visibility = ["//:__subpackages__"],
    )

def script_output(name, script, out, inputs = {}):
    """A file that a script of this package writes to the path given as --out.

    It may read the files below src/, and what else it is given.

    Args:
      name: string: the target's name.
      script: string: the script's name: that of its file, without the suffix.
      out: string: the name of the file.
      inputs: dict from string to string: by flag of the script's, such as `--defs`, the label of one file.
    """

    # In the js_binary world a script finds only files of its own module and below bazel-bin.
    arguments, copies = [], []
    for flag, label in inputs.items():
        copies.append(name + "_input_" + flag.strip("-"))
        arguments.append("%s=$(%s :%s)" % (flag, "execpath" if HOST_MODE else "rootpath", copies[-1]))
        copy_file(
            name = copies[-1],
            src = label,
            out = "%s.inputs/%s" % (name, native.package_relative_label(label).name),
        )
    if HOST_MODE:
        host_node_output(
            name = name,
            srcs = [
                "//:src_without_tests",
                ":sources",
            ] + copies,
            out = out,
            arguments = arguments,
            script = script + ".mjs",
            visibility = ["//tools/update:__pkg__"],
        )
        return
    _js_run_binary(
        name = name,
        srcs = [SOURCES] + copies,
        outs = [out],
        args = ["--out=%s/%s" % (native.package_name(), out)] + arguments,
        chdir = ".",
        progress_message = "Writing %{output}",
        tool = ":" + script,
        visibility = ["//tools/update:__pkg__"],
    )
