"""What host mode takes from the machine it runs on."""

load(":host_program.bzl", "host_files", "host_program")
load(":host_repository.bzl", "host_repository")
load(":js_rules_repository.bzl", "js_rules_repository")

def _host_impl(module_ctx):
    host_repository(name = "rules_appchart_host")
    js_rules_repository(name = "rules_appchart_js")

    # Fetched, and so built, only when a target that needs them is.
    for major in ["3", "4"]:
        host_program(
            name = "rules_appchart_helm" + major,
            arguments = [major],
            program = "helm",
            script = "//tools/host:helm.sh",
        )
    host_files(
        name = "rules_appchart_kubernetes_openapi",
        pattern = "kubernetes-*.json",
        script = "//tools/host:kubernetes_openapi.sh",
    )
    return module_ctx.extension_metadata(reproducible = False)

host = module_extension(
    doc = """Defines, each fetched when something needs it:

- `@rules_appchart_host`: the Node of this machine, the npm packages of //:pnpm-lock.yaml, and the names of what follows
- `@rules_appchart_helm3` and `@rules_appchart_helm4`: Helm, built from its Go modules into the user's cache
- `@rules_appchart_kubernetes_openapi`: the OpenAPI description of Kubernetes
- `@rules_appchart_js`: the JavaScript rules that host mode does without""",
    implementation = _host_impl,
)
