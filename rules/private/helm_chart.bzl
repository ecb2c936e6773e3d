"""The helm_chart rule: apps become a chart."""

load("//rules:providers.bzl", "AppInfo", "ChartInfo")
load(":attribute.bzl", "attribute", "declared")
load(":attributes.gen.bzl", "CHART_ATTRIBUTES")
load(":chart_files.bzl", "labelled_files", "single_files")
load(":label.bzl", "label_string")
load(":macro_attributes.bzl", "given_attributes", "rule_attributes")
load(":request_json.bzl", "attribute_members", "json_object")

# The apps are no part of the chart's own description in the request, nor of its schema.
_ATTRIBUTES = CHART_ATTRIBUTES | {
    "apps": attribute(
        kind = "label_list",
        doc = "The release_app targets.",
        mandatory = True,
    ),
}

def _apps(ctx):
    problems = [
        "apps must be release_app targets, but %s is none; write the label of a release_app" % label_string(target.label)
        for target in ctx.attr.apps
        if AppInfo not in target
    ]
    if not ctx.attr.apps:
        problems.append("apps is empty; write the label of at least one release_app")
    if problems:
        fail("".join(["\n  %s: helm_chart: %s" % (label_string(ctx.label), problem) for problem in problems]))
    return [target[AppInfo] for target in ctx.attr.apps]

_FILE_NAME = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.+"

def _part_of_file_name(ctx, attribute, value):
    """Refuses what no output of Bazel's can be named; the generator knows the stricter rules."""
    if len(value) > 100 or value.startswith(".") or not all([char in _FILE_NAME for char in value.elems()]):
        fail("\n  %s: helm_chart: %s is %s, but it names the chart's files; write at most 63 letters, digits and \"-\"" % (
            label_string(ctx.label),
            attribute,
            json.encode(value),
        ))
    return value

def _write_request(ctx, chart, apps):
    request = ctx.actions.declare_file(ctx.label.name + ".chart.json")

    # Args keeps the specs of the apps as they are, where a joined string would hold each of them once more.
    content = ctx.actions.args()
    content.set_param_file_format("multiline")
    content.add_joined(
        [app.spec for app in apps],
        format_joined = "{\n\"apps\": [\n%s\n],",
        join_with = ",\n",
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
    apps = _apps(ctx)
    chart_name = _part_of_file_name(ctx, "chart_name", ctx.attr.chart_name or ctx.label.name.replace("_", "-"))
    chart_version = _part_of_file_name(ctx, "chart_version", ctx.attr.chart_version)
    manifests = labelled_files(ctx.attr.manual_manifests)
    values_files = single_files(ctx, "helm_chart", "environments")
    files = _once(manifests + values_files + [file for app in apps for file in app.files])

    members = attribute_members(ctx.attr, CHART_ATTRIBUTES)
    members["chart_name"] = json.encode(chart_name)
    if manifests:
        members["manual_manifests"] = json.encode([entry.label for entry in manifests])

    request = _write_request(ctx, json_object(members), apps)
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

def helm_chart_targets(name, arguments):
    """Makes the target of a chart; the macro helm_chart of macros.gen.bzl calls it.

    Args:
      name: string: the target's name.
      arguments: dict from string to what was written for an attribute, or NOT_GIVEN.
    """
    given = given_attributes(arguments, _ATTRIBUTES)
    _helm_chart(name = name, **rule_attributes("helm_chart", name, given, _ATTRIBUTES))
