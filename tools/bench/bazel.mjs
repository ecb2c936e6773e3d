/** A Bazel server of the benchmark's own. */
import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** What a build came to. */
const elapsedLine = /Elapsed time: ([\d.]+)s/;
const processesLine = /INFO: (\d+) process(?:es)?: (.*)\./;

export class Bazel {
  /**
   * @param checkout the folder of rules_appchart, whose bazelw is used
   * @param folder the module that is built
   * @param outputBase where Bazel keeps everything
   */
  constructor(checkout, folder, outputBase) {
    this.folder = folder;
    this.outputBase = outputBase;
    this.program = path.join(checkout, "bazelw");
    this.startup = [`--output_base=${outputBase}`, "--max_idle_secs=600"];
  }

  run(command, args) {
    return spawnSync(this.program, [...this.startup, command, ...args], {
      cwd: this.folder,
      encoding: "utf8",
      maxBuffer: 1 << 30,
    });
  }

  /** What a command prints. */
  query(command, args) {
    const { status, stdout, stderr } = this.run(command, args);
    if (status !== 0) throw new Error(`bazel ${command} ${args.join(" ")} failed:\n${stderr}`);
    return stdout;
  }

  info(key) {
    return this.query("info", [key]).trim();
  }

  /**
   * Builds targets.
   *
   * @returns seconds: the wall time as Bazel's server counts it; processes: how many actions ran; what: by kind
   */
  build(targets, flags = []) {
    const list = path.join(this.folder, ".targets");
    fs.writeFileSync(list, targets.join("\n"));
    const { status, stderr } = this.run("build", [
      "--color=no",
      "--curses=no",
      "--show_progress_rate_limit=60",
      "--show_result=0",
      ...flags,
      `--target_pattern_file=${list}`,
    ]);
    if (status !== 0)
      throw new Error(`bazel build ${flags.join(" ")} failed:\n${stderr.slice(-3000)}`);
    const [, seconds] = elapsedLine.exec(stderr) ?? [];
    const [, processes = "0", what = ""] = processesLine.exec(stderr) ?? [];
    return { seconds: Number(seconds), processes: Number(processes), what };
  }

  /** Removes the charts that have been built, so that the next build runs their actions, and theirs only. */
  forgetCharts(names) {
    const bin = (this.bin ??= this.info("bazel-bin"));
    const outputs = names.flatMap((name) => [
      path.join(bin, name, `${name}_chart`),
      path.join(bin, name, `${name}-1.0.0.tgz`),
    ]);
    // Bazel takes away the right to write.
    for (let start = 0; start < outputs.length; start += 500) {
      const some = outputs.slice(start, start + 500).filter((output) => fs.existsSync(output));
      if (some.length === 0) continue;
      execFileSync("chmod", ["-R", "u+w", ...some]);
      execFileSync("rm", ["-rf", ...some]);
    }
  }

  /** The command that builds one chart: the program, its arguments, and the folder it runs in. */
  action(target, flags = []) {
    const actions = JSON.parse(
      this.query("aquery", [
        "--output=jsonproto",
        ...flags,
        `mnemonic("HelmChartGenerate", ${target})`,
      ]),
    ).actions;
    // A file of arguments that a worker would be given is written out.
    const [executable, ...args] = actions[0].arguments;
    return { executable, args, cwd: this.info("execution_root") };
  }

  /** Debian's Bazel has no number but the one its launcher knows. */
  get version() {
    const { stdout } = spawnSync(this.program, ["--version"], {
      cwd: this.folder,
      encoding: "utf8",
    });
    return stdout.trim().replace("bazel ", "");
  }

  /** The id of the server's process. */
  get pid() {
    return Number(this.info("server_pid"));
  }

  shutdown() {
    this.run("shutdown", []);
  }
}
