/**
 * What no generator can beat under the same rule: programs that only write the bytes that the real one has
 * written for a chart, as a worker and as a static native program.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** The files of a chart and its archive, as they were generated: path below the output folder, and content. */
export function capture(directory, archive) {
  const files = fs
    .readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .map((file) => ({ path: path.relative(directory, file), content: fs.readFileSync(file) }));
  return { files, archive: fs.readFileSync(archive) };
}

const worker = ({ files, archive }) => `import fs from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";

const files = ${JSON.stringify(files.map(({ path: file, content }) => [file, content.toString("base64")]))}
  .map(([file, content]) => [file, Buffer.from(content, "base64")]);
const archive = Buffer.from(${JSON.stringify(archive.toString("base64"))}, "base64");

function write(args, cwd) {
  const lines = args.flatMap((arg) =>
    arg.startsWith("@") ? fs.readFileSync(path.resolve(cwd, arg.slice(1)), "utf8").split("\\n") : [arg],
  );
  const value = (flag) => path.resolve(cwd, lines.find((line) => line.startsWith(flag)).slice(flag.length));
  const out = value("--out=");
  for (const folder of new Set(files.map(([file]) => path.dirname(file)))) {
    fs.mkdirSync(path.join(out, folder), { recursive: true });
  }
  for (const [file, content] of files) fs.writeFileSync(path.join(out, file), content);
  fs.writeFileSync(value("--archive="), archive);
}

if (process.argv.includes("--persistent_worker")) {
  for await (const line of createInterface({ input: process.stdin })) {
    const { arguments: args = [], requestId = 0, sandboxDir = "" } = JSON.parse(line);
    write(args, sandboxDir);
    process.stdout.write(JSON.stringify({ exitCode: 0, output: "", requestId }) + "\\n");
  }
} else {
  write(process.argv.slice(2), "");
}
`;

const literal = (content) => `(const char[]){${[...content].join(",")}}, ${content.length}`;

const native = ({ files, archive }) => `#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const struct { const char *path; const char *content; size_t size; } files[] = {
${files.map(({ path: file, content }) => `  {${JSON.stringify(file)}, ${literal(content)}},`).join("\n")}
};

static void fail(const char *path) { perror(path); exit(1); }

static void write_file(const char *path, const char *content, size_t size) {
  FILE *file = fopen(path, "wb");
  if (!file || fwrite(content, 1, size, file) != size || fclose(file)) fail(path);
}

static void make_folders(char *path) {
  for (char *slash = path + 1; (slash = strchr(slash, '/')); slash++) {
    *slash = 0;
    mkdir(path, 0755);
    *slash = '/';
  }
}

int main(int count, char **args) {
  char out[4096] = "", archive[4096] = "", path[8192], line[4096];
  if (count != 2 || args[1][0] != '@') return 2;
  FILE *params = fopen(args[1] + 1, "r");
  if (!params) fail(args[1]);
  while (fgets(line, sizeof line, params)) {
    line[strcspn(line, "\\n")] = 0;
    if (!strncmp(line, "--out=", 6)) strcpy(out, line + 6);
    if (!strncmp(line, "--archive=", 10)) strcpy(archive, line + 10);
  }
  for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
    snprintf(path, sizeof path, "%s/%s", out, files[i].path);
    make_folders(path);
    write_file(path, files[i].content, files[i].size);
  }
  write_file(archive, ${literal(archive)});
  return 0;
}
`;

const rule = `"""A program that is there already, as an executable target."""

def _program_impl(ctx):
    executable = ctx.actions.declare_file(ctx.label.name)
    ctx.actions.symlink(output = executable, target_file = ctx.file.program, is_executable = True)
    return DefaultInfo(executable = executable)

program = rule(
    implementation = _program_impl,
    attrs = {"program": attr.label(allow_single_file = True)},
    executable = True,
)
`;

const build = (withNative) => `load("@rules_appchart//tools/offline:node.bzl", "host_node_program")
load(":program.bzl", "program")

host_node_program(
    name = "worker",
    program = "worker.mjs",
)
${withNative ? `\nprogram(\n    name = "native",\n    program = "writer",\n)\n` : ""}`;

/**
 * Writes the package //floor into a module.
 *
 * @param captured what `capture` returned
 * @returns the flags that choose each; without `native` where there is no C compiler
 */
export function writeFloors(folder, captured) {
  const floor = path.join(folder, "floor");
  fs.mkdirSync(floor, { recursive: true });
  fs.writeFileSync(path.join(floor, "worker.mjs"), worker(captured));
  fs.writeFileSync(path.join(floor, "program.bzl"), rule);
  const source = path.join(folder, "..", "writer.c");
  fs.writeFileSync(source, native(captured));
  const compiler = spawnSync("cc", ["-O2", "-static", "-o", path.join(floor, "writer"), source], {
    encoding: "utf8",
  });
  const withNative = compiler.status === 0;
  fs.writeFileSync(path.join(floor, "BUILD.bazel"), build(withNative));
  const flag = (name) => [`--@rules_appchart//tools:generator=//floor:${name}`];
  return { worker: flag("worker"), ...(withNative ? { native: flag("native") } : {}) };
}
