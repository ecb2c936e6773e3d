"""Programs and files that a shell script puts into the user's cache folder."""

# What the scripts source; a change of it is a change of them.
_SOURCED = [
    Label("//tools/cache:cache.sh"),
    Label("//tools/go:install.sh"),
]

def _run(repository_ctx):
    """Runs the script and returns the path that it prints."""
    for label in _SOURCED + [repository_ctx.attr.script]:
        repository_ctx.watch(repository_ctx.path(label))
    repository_ctx.report_progress("setting up (some minutes at the first time)")
    result = repository_ctx.execute(
        ["bash", repository_ctx.path(repository_ctx.attr.script)] + repository_ctx.attr.arguments,
        timeout = 3600,
    )
    if result.return_code != 0:
        fail("%s cannot be set up:\n%s" % (repository_ctx.attr.script.name, result.stderr.strip()))
    path = repository_ctx.path(result.stdout.strip())

    # Somebody may empty the cache.
    repository_ctx.watch(path)
    return path

_ATTRS = {
    "arguments": attr.string_list(doc = "The arguments of the script."),
    "script": attr.label(doc = "The bash script; the last line that it prints is the path of what it has set up.", mandatory = True),
}

def _host_program_impl(repository_ctx):
    repository_ctx.symlink(_run(repository_ctx), repository_ctx.attr.program)
    repository_ctx.file("BUILD.bazel", 'exports_files(["%s"], visibility = ["//visibility:public"])\n' % repository_ctx.attr.program)

host_program = repository_rule(
    doc = "A program that a script sets up.",
    implementation = _host_program_impl,
    attrs = _ATTRS | {
        "program": attr.string(doc = "The name of the program in the repository.", mandatory = True),
    },
)

_FILES = """\
filegroup(
    name = "files",
    srcs = glob(["{pattern}"]),
    visibility = ["//visibility:public"],
)
"""

def _host_files_impl(repository_ctx):
    for file in _run(repository_ctx).readdir():
        repository_ctx.symlink(file, file.basename)
    repository_ctx.file("BUILD.bazel", _FILES.format(pattern = repository_ctx.attr.pattern))

host_files = repository_rule(
    doc = "The files of a folder that a script sets up, as `//:files`.",
    implementation = _host_files_impl,
    attrs = _ATTRS | {
        "pattern": attr.string(doc = "Which of the files, as a glob.", mandatory = True),
    },
)
