/** What Linux says about processes: /proc. */
import fs from "node:fs";

/** The most memory that a process has held, in MiB; undefined once it is gone. */
export function peakMemory(pid) {
  return status(pid, "VmHWM");
}

/** The memory that a process holds, in MiB. */
export function memory(pid) {
  return status(pid, "VmRSS");
}

function status(pid, field) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/status`, "utf8");
    const [, kibibytes] = new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(text) ?? [];
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
  } catch {
    return undefined;
  }
}

/** The persistent workers that a Bazel server has started. */
export function workersOf(server) {
  return fs
    .readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const [, parent] = /\) \S (\d+)/.exec(fs.readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
        const command = fs.readFileSync(`/proc/${pid}/cmdline`, "utf8");
        return Number(parent) === server && command.includes("--persistent_worker");
      } catch {
        return false;
      }
    })
    .map(Number);
}
