/** A copy of the sources, in which nothing is typed but patches. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");

/** What the sources need beside them. */
const COPIED = ["src", "tools/codegen", "jest.config.mjs", "package.json", "tsconfig.json"];

/** The scripts of //tools/update, in its order, but for those that read Kubernetes alone, and docs.mjs. */
const SCRIPTS = ["schema", "app_types", "types", "attributes", "macros"];

export class Scratch {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "structure-"));

  constructor() {
    for (const file of COPIED) copy(path.join(root, file), this.path(file));
    fs.symlinkSync(path.join(root, "node_modules"), this.path("node_modules"));
    fs.mkdirSync(this.path("rules/private"), { recursive: true });
  }

  path(file) {
    return path.join(this.folder, file);
  }

  read(file) {
    return fs.readFileSync(this.path(file), "utf8");
  }

  write(file, text) {
    fs.mkdirSync(path.dirname(this.path(file)), { recursive: true });
    fs.writeFileSync(this.path(file), text);
  }

  /** Runs Node in the folder. */
  node(...args) {
    // Where rules_js runs this test, paths start from its execroot unless said otherwise.
    const env = { ...process.env, JS_BINARY__EXECROOT: this.folder };
    return run(process.execPath, args, { cwd: this.folder, env });
  }

  /** As ./bazelw run //:update does; then docs/rules.md from the docstrings that Bazel has read. */
  regenerate() {
    for (const script of SCRIPTS) succeed(this.node(`tools/codegen/${script}.mjs`));
    const inputs = ["defs", "extensions"].map(
      (module) => `--${module}=${path.join(import.meta.dirname, `${module}.textproto`)}`,
    );
    succeed(this.node("tools/codegen/docs.mjs", ...inputs, "--out=rules.md"));
  }

  /** Runs tests of src/. */
  jest(...patterns) {
    const flags = ["--experimental-vm-modules", "--no-warnings"];
    const jest = "node_modules/jest/bin/jest.js";
    return this.node(...flags, jest, "--cacheDirectory=.jest-cache", ...patterns);
  }

  /** Writes the chart of a request into the folder `chart`. */
  generate(request) {
    this.write("request.json", JSON.stringify(request));
    return this.node(
      "generator.mjs",
      "--request=request.json",
      "--out=chart",
      "--archive=chart.tgz",
    );
  }

  /** What Helm renders of the chart in an environment. */
  render(chart, environment) {
    const values = `--values=chart/${chart}/values/${environment}.yaml`;
    const helm = path.join(import.meta.dirname, "helm");
    const args = ["template", "demo", `chart/${chart}`, values];
    return succeed(run(helm, args, { cwd: this.folder })).output;
  }

  remove() {
    fs.rmSync(this.folder, { recursive: true });
  }
}

/** Copies a file or a folder, but not that it is a symbolic link or read-only, as Bazel's files may be. */
function copy(from, to) {
  if (fs.statSync(from).isDirectory()) {
    for (const name of fs.readdirSync(from)) copy(path.join(from, name), path.join(to, name));
  } else {
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.writeFileSync(to, fs.readFileSync(from));
  }
}

function run(program, args, options) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    ...options,
    encoding: "utf8",
  });
  if (error) throw error;
  return { status, output: stdout + stderr };
}

/** The result of a command that must not fail. */
export function succeed(result) {
  if (result.status !== 0) throw new Error(result.output);
  return result;
}
