"""The attributes of the rules that run Helm, and what the verifier is told about them."""

load("//rules/helm:toolchain.bzl", "HelmInfo")
load(":label.bzl", "label_string")
load(":verifier.bzl", "CHART_ATTRIBUTE", "VERIFIER_ATTRIBUTE", "chart_info", "runfiles_path", "verifier_script")

def helm_attributes(cfg):
    """The attributes of a rule that runs Helm on a chart.

    Args:
      cfg: string: the configuration that Helm runs in: exec in an action, target in a test.

    Returns:
      dict of attributes.
    """
    return CHART_ATTRIBUTE | VERIFIER_ATTRIBUTE | {
        "api_versions": attr.string_list(doc = "API versions that templates see in .Capabilities.APIVersions, such as monitoring.coreos.com/v1."),
        "environment": attr.string(doc = "The environment whose values, values/<environment>.yaml of the chart, come first; empty for the chart's defaults."),
        "helm": attr.label(
            cfg = cfg,
            default = "//rules/helm",
            doc = "The Helm to run: //rules/helm:helm3 or //rules/helm:helm4 of rules_appchart. Defaults to Helm 4.",
            providers = [HelmInfo],
        ),
        "kube_version": attr.string(doc = "The Kubernetes version to render for, such as 1.35. Defaults to Helm's own default."),
        "namespace": attr.string(doc = "The release's namespace. Defaults to the chart's own, else to `default`."),
        "release_name": attr.string(doc = "The name of the release. Defaults to the chart's name."),
        "set": attr.string_dict(doc = "Single values, as for --set: `{\"apps.web.replicas\": \"3\"}`. They win over `values`."),
        "values": attr.label_list(allow_files = True, doc = "Files of values; later ones win."),
    }

# Helm takes no longer name.
_MAX_RELEASE_NAME = 53

def _release_name(chart_name):
    return chart_name[:_MAX_RELEASE_NAME].rstrip("-")

def helm_arguments(ctx):
    """The arguments of the verifier for the attributes of helm_attributes, without the paths.

    Args:
      ctx: the rule's context.

    Returns:
      list of string.
    """
    chart = chart_info(ctx)
    arguments = [
        "--label=" + label_string(ctx.label),
        "--chart-label=" + label_string(chart.label),
        "--release-name=" + (ctx.attr.release_name or _release_name(chart.chart_name)),
        "--namespace=" + (ctx.attr.namespace or chart.namespace or "default"),
        "--kube-version=" + ctx.attr.kube_version,
        "--environment=" + ctx.attr.environment,
    ]
    arguments.extend(["--api-versions=" + version for version in ctx.attr.api_versions])

    # A comma would begin the next pair.
    arguments.extend(["--set=%s=%s" % (key, value.replace(",", "\\,")) for key, value in ctx.attr.set.items()])
    return arguments

def helm_files(ctx):
    """The files that Helm gets for the attributes of helm_attributes.

    Args:
      ctx: the rule's context.

    Returns:
      list of (string, File): the flag of the verifier, and the file.
    """
    return [
        ("chart", chart_info(ctx).directory),
        ("helm", ctx.attr.helm[HelmInfo].program),
    ] + [("values", file) for file in ctx.files.values]

def helm_script(ctx, command, arguments = [], paths = [], files = [], runfiles = []):
    """Writes the executable of a test that runs Helm.

    Args:
      ctx: the rule's context.
      command: string: the command of the verifier.
      arguments: list of string: arguments beside those of helm_attributes.
      paths: list of (string, string): more arguments, `--<flag>` and a path from the root of the runfiles.
      files: list of (string, File): more arguments, `--<flag>` and a file.
      runfiles: list of File: the files that `paths` are about.

    Returns:
      list of providers.
    """
    all = helm_files(ctx) + files
    return verifier_script(
        ctx,
        command,
        helm_arguments(ctx) + arguments,
        [(flag, runfiles_path(ctx, file)) for flag, file in all] + paths,
        [file for _, file in all] + runfiles,
    )
