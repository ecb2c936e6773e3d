"""The Node of this machine, with the npm packages that the generator is built and tested with."""

_OLDEST_NODE = 20

# No package runs a script of its own.
_INSTALL = [
    "--frozen-lockfile",
    "--ignore-scripts",
    "--prefer-offline",
    "--config.confirmModulesPurge=false",
]

_BUILD = """\
exports_files(["node", "node_modules/.pnpm/lock.yaml"], visibility = ["//visibility:public"])
"""

def _node(repository_ctx):
    """The path of Node: the one that ./bazelw found, else the one on PATH."""
    node = repository_ctx.getenv("RULES_APPCHART_NODE")
    if node:
        return repository_ctx.path(node)
    repository_ctx.getenv("PATH")
    node = repository_ctx.which("node")
    if not node:
        fail("there is no node on PATH: install Node %d or later" % _OLDEST_NODE)

    # It may be the launcher of a version manager, that decides by the working directory.
    result = repository_ctx.execute([node, "-p", "process.version + ' ' + process.execPath"])
    version, _, real = result.stdout.strip().partition(" ")
    major = version.removeprefix("v").split(".")[0]
    if not major.isdigit() or int(major) < _OLDEST_NODE:
        fail("%s is Node %s: install Node %d or later, or put it first on PATH" % (node, version, _OLDEST_NODE))
    return repository_ctx.path(real)

def _host_repository_impl(repository_ctx):
    node = _node(repository_ctx)
    repository_ctx.symlink(node, "node")
    for file in ["package.json", "pnpm-lock.yaml"]:
        source = repository_ctx.path(Label("//:" + file))
        repository_ctx.watch(source)
        repository_ctx.file(file, repository_ctx.read(source))

    # npm is beside Node, wherever that is.
    environment = {
        "CI": "true",
        "PATH": "%s:%s" % (node.dirname, repository_ctx.os.environ.get("PATH", "")),
    }
    package_manager = json.decode(repository_ctx.read("package.json"))["packageManager"]
    repository_ctx.report_progress("installing npm packages")
    pnpm = repository_ctx.execute(
        ["bash", repository_ctx.path(Label("//tools/offline:pnpm.sh")), package_manager.removeprefix("pnpm@")],
        environment = environment,
        timeout = 600,
    )
    if pnpm.return_code != 0:
        fail(pnpm.stderr.strip())
    result = repository_ctx.execute(
        [node, pnpm.stdout.strip(), "install"] + _INSTALL,
        environment = environment,
        timeout = 1800,
    )
    if result.return_code != 0:
        output = (result.stdout + result.stderr).strip().split("\n")
        fail("npm packages cannot be installed; check the network, npm's settings and the free disk space:\n" + "\n".join(output[-10:]))
    repository_ctx.file("BUILD.bazel", _BUILD)

host_repository = repository_rule(
    doc = """`node`, the Node of this machine (%d or later), and `node_modules`, the npm packages of //:pnpm-lock.yaml.

The environment variable RULES_APPCHART_NODE is the path of Node; without it, the one on PATH is taken.""" % _OLDEST_NODE,
    implementation = _host_repository_impl,
)
