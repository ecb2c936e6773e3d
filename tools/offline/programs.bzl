"""The programs of src/ in host mode: bundled by the npm registry's esbuild, and run by the Node of this machine."""

load("@rules_appchart_js//:mode.bzl", "HOST_MODE")
load(":node.bzl", "host_node_output", "host_node_program")

# Where each begins; //src:BUILD.bazel says the same for the other world.
_ENTRIES = {
    "coverage": "src/coverage/main.ts",
    "dry_run": "src/properties/server/main.ts",
    "generator": "src/program/main.ts",
    "properties": "src/properties/main.ts",
    "regressions": "src/regressions/main.ts",
    "verifier": "src/verifier/main.ts",
}

def host_programs():
    """Makes them; nothing elsewhere, where the package //src does."""
    if not HOST_MODE:
        return
    for name, entry in _ENTRIES.items():
        host_node_output(
            name = name + "_bundle",
            srcs = [
                "//:package.json",
                "//:src_without_tests",
                "//tools/codegen:typescript",
            ],
            out = name + ".mjs",
            arguments = ["--entry=" + entry],
            script = "//tools/codegen:bundle.mjs",
        )
        host_node_program(
            name = name,
            program = ":%s_bundle" % name,
            visibility = ["//visibility:public"],
        )
