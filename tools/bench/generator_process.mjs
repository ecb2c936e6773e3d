/** The generator as a process: one run, or a worker that is spoken to as Bazel speaks to it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { peakMemory } from "./processes.mjs";

/**
 * Runs a program once.
 *
 * @returns seconds, and the most memory it held in MiB
 */
export async function runOnce(executable, args, cwd, { sampleMemory = false } = {}) {
  const start = performance.now();
  const child = spawn(executable, args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  let peak = 0;
  child.stderr.on("data", (text) => (stderr += text));
  // It can only be asked while it runs; the peak itself is the kernel's.
  const sample = () => (peak = Math.max(peak, peakMemory(child.pid) ?? 0));
  const timer = sampleMemory ? setInterval(sample, 5) : undefined;
  const [code] = await once(child, "close");
  clearInterval(timer);
  if (code !== 0) throw new Error(`${executable} ended with ${code}: ${stderr.slice(-2000)}`);
  return { seconds: (performance.now() - start) / 1000, peak };
}

export class WorkerProcess {
  #waiting = new Map();
  #next = 1;

  constructor(executable, cwd) {
    this.child = spawn(executable, ["--persistent_worker"], {
      cwd,
      stdio: ["pipe", "pipe", "inherit"],
    });
    createInterface({ input: this.child.stdout }).on("line", (line) => {
      const response = JSON.parse(line);
      this.#waiting.get(response.requestId)(response);
      this.#waiting.delete(response.requestId);
    });
  }

  /** Sends a request; resolves to the milliseconds until it was answered. */
  async request(args) {
    const requestId = this.#next++;
    const start = performance.now();
    const answered = new Promise((resolve) => this.#waiting.set(requestId, resolve));
    this.child.stdin.write(`${JSON.stringify({ arguments: args, requestId })}\n`);
    const { exitCode, output } = await answered;
    const milliseconds = performance.now() - start;
    if (exitCode !== 0) throw new Error(`the worker answered ${exitCode}: ${output}`);
    return milliseconds;
  }

  /** Ends it as Bazel does when it shuts down. */
  async end() {
    if (this.child.exitCode !== null) return;
    this.child.stdin.end();
    await once(this.child, "exit");
  }
}
