// Child processes that never outlive this one.
import { spawn } from "node:child_process";
import { openSync, readFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const startSeconds = 60;
const logLines = 20;

/** A program did not come up, or ended before its time. */
export class ProcessError extends Error {}

/** The running programs of one folder, each with its log in it. */
export class Processes {
  #children = [];

  /** @param {string} folder where logs are written */
  constructor(folder) {
    this.folder = folder;
  }

  /**
   * Starts a program and waits until `ready` resolves to true.
   *
   * @param {string} name of the program, on PATH
   * @param {string[]} args
   * @param {() => Promise<boolean>} ready asked again and again; a rejection counts as false
   * @param {{env?: NodeJS.ProcessEnv, log?: string}} options the environment, this process's unless given, and the
   *   name of the log, the program's unless given
   * @returns {Promise<() => Promise<void>>} kills it, and waits until it is gone
   */
  async start(name, args, ready, { env, log: title = name } = {}) {
    const log = path.join(this.folder, `${title}.log`);
    const out = openSync(log, "a");
    // The kernel ends the child when this process dies, however it dies.
    const child = spawn("setpriv", ["--pdeathsig", "KILL", name, ...args], {
      env,
      stdio: ["ignore", out, out],
    });
    this.#children.push(child);
    let ended;
    child.on("error", (error) => (ended = error.message));
    child.on(
      "exit",
      (code, signal) => (ended ??= `it ended with ${signal ?? `exit code ${code}`}`),
    );
    const deadline = Date.now() + startSeconds * 1000;
    while (!(await ready().catch(() => false))) {
      if (ended === undefined && Date.now() < deadline) {
        await sleep(100);
        continue;
      }
      const tail = readFileSync(log, "utf8").trimEnd().split("\n").slice(-logLines).join("\n  ");
      throw new ProcessError(
        `${title} did not come up: ${ended ?? `not ready in ${startSeconds} s`}; the end of its log:\n  ${tail}`,
      );
    }
    return () => end(child, "SIGKILL");
  }

  /** Ends all programs, the last first, and waits until they are gone. */
  async stop() {
    for (const child of this.#children.reverse()) {
      const killer = setTimeout(() => child.kill("SIGKILL"), 3000);
      await end(child, "SIGTERM");
      clearTimeout(killer);
    }
  }
}

async function end(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await gone;
}

/** @returns {Promise<number>} a loopback port that nobody listens on just now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Whether somebody listens on a loopback port. */
export function connects(port) {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const answer = (listening) => {
      socket.destroy();
      resolve(listening);
    };
    socket.on("connect", () => answer(true));
    socket.on("error", () => answer(false));
  });
}
