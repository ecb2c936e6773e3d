/** On what the figures were taken. */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";

export function describeMachine(bazelVersion, checkout) {
  const [{ model }] = os.cpus();
  const system = /^PRETTY_NAME="?([^"\n]*)/m.exec(fs.readFileSync("/etc/os-release", "utf8"))?.[1];
  return {
    processor: model.trim(),
    cores: os.availableParallelism(),
    memory: `${Math.round(os.totalmem() / 2 ** 30)} GiB`,
    system: `${system}, Linux ${os.release().split("-")[0]}`,
    node: process.versions.node,
    bazel: bazelVersion,
    commit: execFileSync("git", ["rev-parse", "--short", "HEAD"], {
      cwd: checkout,
      encoding: "utf8",
    }).trim(),
  };
}
