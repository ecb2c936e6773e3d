"""What host mode takes from the machine it runs on."""

load(":host_repository.bzl", "host_repository")

def _host_impl(module_ctx):
    host_repository(name = "rules_appchart_host")
    return module_ctx.extension_metadata(reproducible = False)

host = module_extension(
    doc = "Defines @rules_appchart_host: the Node of this machine, and the npm packages of //:pnpm-lock.yaml.",
    implementation = _host_impl,
)
