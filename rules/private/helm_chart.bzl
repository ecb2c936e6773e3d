"""The helm_chart rule: apps become a chart."""

load("//rules:providers.bzl", "AppInfo", "ChartInfo")
load(":attribute.bzl", "attribute", "declared")
load(":attributes.gen.bzl", "CHART_ATTRIBUTES")
load(":chart_files.bzl", "labelled_files", "single_files")
load(":dependencies.bzl", "dependency_files")
load(":label.bzl", "label_string")
load(":macro_attributes.bzl", "given_attributes", "rule_attributes")
load(":mistakes.bzl", "mistake", "mistaken_members")
load(":request_json.bzl", "attribute_members", "json_object")

# The apps are no part of the chart's own description in the request, nor of its schema.
_ATTRIBUTES = CHART_ATTRIBUTES | {
    "apps": attribute(
        kind = "label_list",
        doc = "The release_app targets.",
    ),
}

def _app_specs(targets):
    """The apps of the request; what is not an app stands there as its label, which the generator refuses."""
    return [
        target[AppInfo].spec if AppInfo in target else json.encode(label_string(target.label))
        for target in targets
    ]

_FILE_NAME = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+"

def _substitute_name(name):
    """What the outputs of a chart are called whose own name will not do; the generator refuses the chart."""
    return "chart-" + name.replace("/", "-")

def _part_of_file_name(value, substitute):
    """Puts a substitute in place of what no output of Bazel's can be named; the generator refuses such a chart."""
    if len(value) > 128 or value.startswith(".") or not all([char in _FILE_NAME for char in value.elems()]):
        return substitute
    return value

def _write_request(ctx, chart):
    request = ctx.actions.declare_file(ctx.label.name + ".chart.json")

    # Args keeps the specs of the apps as they are, where a joined string would hold each of them once more.
    content = ctx.actions.args()
    content.set_param_file_format("multiline")
    content.add_joined(
        _app_specs(ctx.attr.apps),
        format_joined = "{\n\"apps\": [\n%s\n],",
        join_with = ",\n",
        omit_if_empty = False,
    )
    content.add(chart, format = "\"chart\": %s,")
    content.add(json.encode(label_string(ctx.label)), format = "\"label\": %s\n}")
    ctx.actions.write(request, content)
    return request

def _generator_arguments(ctx, request, files):
    args = ctx.actions.args()
    args.use_param_file("@%s", use_always = True)
    args.set_param_file_format("multiline")
    args.add(request, format = "--request=%s")
    for entry in files:
        args.add(entry.label, format = "--input-label=%s")
        args.add(entry.file, format = "--input-path=%s")
    return args

def _generate(ctx, request, files, directory, archive):
    args = _generator_arguments(ctx, request, files)
    args.add_all([directory], expand_directories = False, format_each = "--out=%s")
    args.add(archive, format = "--archive=%s")
    _run_generator(
        ctx,
        args,
        [request] + [entry.file for entry in files],
        [directory, archive],
        mnemonic = "HelmChartGenerate",
        progress_message = "Generating Helm chart %{label}",
    )

def _measure(ctx, request, files, size):
    """Makes what `--output_groups=size` builds: the bounds of what a release takes in the cluster."""
    args = _generator_arguments(ctx, request, files)
    args.add(size, format = "--size=%s")
    _run_generator(
        ctx,
        args,
        [request] + [entry.file for entry in files],
        [size],
        mnemonic = "HelmChartSize",
        progress_message = "Measuring Helm chart %{label}",
    )

def _run_generator(ctx, args, inputs, outputs, mnemonic, progress_message):
    ctx.actions.run(
        executable = ctx.executable._generator,
        arguments = [args],
        inputs = inputs,
        outputs = outputs,
        mnemonic = mnemonic,
        progress_message = progress_message,
        # A js_binary starts in its own bin directory unless told where; the paths here are the execroot's.
        env = {"BAZEL_BINDIR": "."},
        execution_requirements = {
            "requires-worker-protocol": "json",
            "supports-multiplex-sandboxing": "1",
            "supports-multiplex-workers": "1",
            "supports-path-mapping": "1",
            "supports-worker-cancellation": "1",
            "supports-workers": "1",
        },
    )

def _once(files):
    """Several attributes may name one file."""
    return {entry.label: entry for entry in files}.values()

def _helm_chart_impl(ctx):
    apps = [target[AppInfo] for target in ctx.attr.apps if AppInfo in target]
    chart_name = ctx.attr.chart_name or ctx.label.name.replace("_", "-")
    manifests = labelled_files(ctx.attr.manual_manifests, "manual_manifests")
    templates = labelled_files(ctx.attr.templates, "templates")
    values_files = single_files(ctx.attr, "environments")
    config_files = single_files(ctx.attr, "config_files")
    dependencies = dependency_files(ctx.attr)
    named = [manifests, templates, values_files, config_files, dependencies]
    files = _once([file for one in named for file in one.files] + [file for app in apps for file in app.files])

    members = attribute_members(ctx.attr, CHART_ATTRIBUTES)
    members["chart_name"] = json.encode(chart_name)
    if manifests.files:
        members["manual_manifests"] = json.encode([entry.label for entry in manifests.files])
    if templates.files:
        members["templates"] = json.encode([entry.label for entry in templates.files])
    members.update(mistaken_members(ctx.attr, [found for one in named for found in one.mistakes]))

    request = _write_request(ctx, json_object(members))
    chart_name = _part_of_file_name(chart_name, _substitute_name(ctx.label.name))
    chart_version = _part_of_file_name(ctx.attr.chart_version, "0.0.0")
    directory = ctx.actions.declare_directory(chart_name + "_chart")
    archive = ctx.actions.declare_file("%s-%s.tgz" % (chart_name, chart_version))
    size = ctx.actions.declare_file(ctx.label.name + ".size.json")
    _generate(ctx, request, files, directory, archive)
    _measure(ctx, request, files, size)
    return [
        DefaultInfo(files = depset([directory, archive])),
        OutputGroupInfo(
            archive = depset([archive]),
            directory = depset([directory]),
            request = depset([request]),
            size = depset([size]),
        ),
        ChartInfo(
            apps = apps,
            archive = archive,
            chart_name = chart_name,
            chart_version = chart_version,
            directory = directory,
            files = files,
            label = ctx.label,
            namespace = ctx.attr.namespace,
            request = request,
        ),
    ]

_helm_chart = rule(
    doc = "A Helm chart; see the macro.",
    implementation = _helm_chart_impl,
    attrs = declared(_ATTRIBUTES) | {
        "_generator": attr.label(
            cfg = "exec",
            default = "//tools:generator",
            doc = "What turns the request into the chart.",
            executable = True,
        ),
    },
    provides = [ChartInfo],
)

def _chart_name(name, given):
    chart_name = given.get("chart_name") or name.replace("_", "-")
    return chart_name if type(chart_name) == "string" else None

def _namesake(name, chart_name):
    """Another chart of the package that would have the same outputs."""
    for other in native.existing_rules().values():
        if other["kind"] == "_helm_chart" and chart_name and _chart_name(other["name"], other) == chart_name:
            return other["name"]
    return None

def _with_own_outputs(name, chart_name, encoded):
    """Bazel refuses two actions with one output, with many lines and before the generator can say a word."""
    other = _namesake(name, chart_name)
    if not other:
        return encoded
    found = mistake(
        "chart_name",
        "is %s, and so is that of %s" % (json.encode(chart_name), label_string(native.package_relative_label(other))),
        "give one of the two another chart_name, or move it to another package",
        "duplicate-name",
    )
    return encoded | {
        "chart_name": _substitute_name(name),
        "mistakes": encoded.get("mistakes", []) + [found],
        "mistyped_attributes": encoded.get("mistyped_attributes", {}) | {"chart_name": json.encode(chart_name)},
    }

def helm_chart_targets(name, arguments):
    """Makes the target of a chart; the macro helm_chart of macros.gen.bzl calls it.

    Args:
      name: string: the target's name.
      arguments: dict from string to what was written for an attribute, or NOT_GIVEN.
    """
    given = given_attributes(arguments, _ATTRIBUTES)
    encoded = rule_attributes(given, _ATTRIBUTES)
    _helm_chart(name = name, **_with_own_outputs(name, _chart_name(name, given), encoded))
