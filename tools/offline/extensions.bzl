"""What host mode takes from the machine it runs on."""

load(":host_repository.bzl", "host_repository")
load(":js_rules_repository.bzl", "js_rules_repository")

def _host_impl(module_ctx):
    host_repository(name = "rules_appchart_host")
    js_rules_repository(name = "rules_appchart_js")
    return module_ctx.extension_metadata(reproducible = False)

host = module_extension(
    doc = "Defines @rules_appchart_host, the Node of this machine and the npm packages of //:pnpm-lock.yaml, and @rules_appchart_js, the JavaScript rules that host mode does without.",
    implementation = _host_impl,
)
