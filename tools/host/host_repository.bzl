"""The Node of this machine, with the npm packages that the generator is built and tested with."""

_OLDEST_NODE = 20

_BUILD = """\
exports_files(["node", "node_modules", "pnpm-lock.yaml"], visibility = ["//visibility:public"])
"""

def _node(repository_ctx):
    node = repository_ctx.which("node")
    if not node:
        fail("there is no node on PATH: install Node %d or later" % _OLDEST_NODE)
    version = repository_ctx.execute([node, "--version"]).stdout.strip()
    major = version.removeprefix("v").split(".")[0]
    if not major.isdigit() or int(major) < _OLDEST_NODE:
        fail("%s is Node %s: install Node %d or later, or put it first on PATH" % (node, version, _OLDEST_NODE))
    return node

def _host_repository_impl(repository_ctx):
    # `node` may be a launcher of a version manager's that looks for its settings in the working directory.
    node = _node(repository_ctx)
    real = repository_ctx.execute([node, "-p", "process.execPath"]).stdout.strip()
    repository_ctx.symlink(real, "node")

    for file in ["package.json", "pnpm-lock.yaml"]:
        source = repository_ctx.path(Label("//:" + file))
        repository_ctx.watch(source)
        repository_ctx.file(file, repository_ctx.read(source))
    package_manager = json.decode(repository_ctx.read("package.json"))["packageManager"]
    repository_ctx.report_progress("installing npm packages")
    result = repository_ctx.execute(
        [
            "npx",
            "--yes",
            package_manager,
            "install",
            "--frozen-lockfile",
            "--ignore-scripts",
            "--config.confirmModulesPurge=false",
        ],
        environment = {"CI": "true"},
        timeout = 1800,
    )
    if result.return_code != 0:
        fail("npm packages cannot be installed; check the network and npm's settings:\n" + result.stdout + result.stderr)
    repository_ctx.file("BUILD.bazel", _BUILD)

host_repository = repository_rule(
    doc = "`node`, the Node of this machine (%d or later), and `node_modules`, the npm packages of //:pnpm-lock.yaml." % _OLDEST_NODE,
    implementation = _host_repository_impl,
    environ = ["PATH"],
)
