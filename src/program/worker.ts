/**
 * A Bazel persistent worker that speaks the JSON worker protocol: one WorkRequest a line on
 * `input`, one WorkResponse a line on `output`, several requests at a time (multiplex).
 *
 * @see https://bazel.build/remote/creating#work-requests for the fields of both messages
 */
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import type { RunResult } from "./run.js";

/** How a request is run; `cwd` is the folder that relative paths start from. */
export type Run = (args: readonly string[], cwd: string, signal: AbortSignal) => Promise<RunResult>;

interface WorkRequest {
  readonly arguments: readonly string[];
  readonly requestId: number;
  readonly cancel: boolean;
  readonly sandboxDir: string;
}

interface WorkResponse {
  readonly exitCode: number;
  readonly output: string;
  readonly requestId: number;
  readonly wasCancelled?: true;
}

/**
 * Answers requests until `input` ends. A request that cannot be read is answered or, where it has
 * no id to answer to, named on `errors`; the worker goes on either way.
 *
 * @param cwd the folder that paths of a request without a sandbox directory start from
 */
export async function serve(
  input: Readable,
  output: Writable,
  errors: Writable,
  cwd: string,
  run: Run,
): Promise<void> {
  const lines = createInterface({ input, crlfDelay: Infinity });
  const running = new Map<number, AbortController>();
  const pending = new Set<Promise<void>>();
  // Bazel is gone, or has given this worker up: nobody reads an answer any more.
  const stop = (): void => {
    for (const controller of running.values()) controller.abort();
    running.clear();
    lines.close();
    input.destroy();
  };
  output.on("error", stop);
  errors.on("error", stop);
  const respond = (response: WorkResponse): void => {
    if (!output.destroyed) output.write(`${JSON.stringify(response)}\n`);
  };

  const start = async (request: WorkRequest): Promise<void> => {
    const { requestId } = request;
    const controller = new AbortController();
    running.set(requestId, controller);
    // What cancels it may have come along with it.
    await setImmediate();
    // A request that is cancelled has its answer, and its id may be another's by now.
    const isWanted = (): boolean => running.get(requestId) === controller;
    if (!isWanted()) return;
    let result: RunResult;
    try {
      result = await run(request.arguments, resolve(cwd, request.sandboxDir), controller.signal);
    } catch (error) {
      result = { exitCode: 2, output: String(error instanceof Error ? error.stack : error) };
    }
    if (!isWanted()) return;
    running.delete(requestId);
    respond({ ...result, requestId });
  };

  /** Answers at once: the run writes nothing from now on, and ends when it next looks. */
  const cancel = (requestId: number): void => {
    const controller = running.get(requestId);
    if (!controller) return;
    controller.abort();
    running.delete(requestId);
    respond({ exitCode: 0, output: "", requestId, wasCancelled: true });
  };

  for await (const line of lines) {
    if (line.trim() === "") continue;
    const request = readRequest(line);
    if ("problem" in request) {
      if (request.requestId === undefined) errors.write(`worker: ${request.problem}\n`);
      else respond({ exitCode: 1, output: request.problem, requestId: request.requestId });
    } else if (request.cancel) {
      cancel(request.requestId);
    } else if (running.has(request.requestId)) {
      // An answer to either would be taken for the other's.
      errors.write(`worker: request ${request.requestId} is running already\n`);
    } else {
      const work = start(request).finally(() => pending.delete(work));
      pending.add(work);
    }
  }
  await Promise.all(pending);
}

interface BadRequest {
  readonly problem: string;
  /** The id to answer to, where the line held one. */
  readonly requestId: number | undefined;
}

/** Reads one line; Bazel leaves out every field that has its default value. */
function readRequest(line: string): WorkRequest | BadRequest {
  let message: unknown;
  try {
    message = JSON.parse(line);
  } catch (error) {
    return { problem: `a request that is not JSON: ${String(error)}`, requestId: undefined };
  }
  if (typeof message !== "object" || message === null || Array.isArray(message)) {
    return { problem: "a request that is not a JSON object", requestId: undefined };
  }
  const fields = message as Record<string, unknown>;
  const { requestId = 0, cancel = false, sandboxDir = "" } = fields;
  const args = fields["arguments"] ?? [];
  if (typeof requestId !== "number" || !Number.isInteger(requestId)) {
    return { problem: "a request whose requestId is no integer", requestId: undefined };
  }
  if (!Array.isArray(args) || !args.every((arg) => typeof arg === "string")) {
    return { problem: "a request whose arguments are not strings", requestId };
  }
  if (typeof cancel !== "boolean" || typeof sandboxDir !== "string") {
    return { problem: "a request whose cancel or sandboxDir has the wrong type", requestId };
  }
  return { arguments: args, requestId, cancel, sandboxDir };
}
