import { PassThrough } from "node:stream";
import { describe, expect, test } from "@jest/globals";
import { type Run, serve } from "./worker.js";

const echo: Run = (args, cwd) =>
  Promise.resolve({ exitCode: 0, output: `${cwd}: ${args.join(" ")}` });

/** Feeds `text` to a worker and returns what it answered, by request id, and what it said beside it. */
async function converse(text: string, run: Run = echo) {
  const [input, output, errors] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const served = serve(input, output, errors, "/root-of-build", run);
  input.end(text);
  await served;
  const answers = String(output.read() ?? "")
    .split("\n")
    .filter((line) => line !== "");
  return {
    answers: answers.map((line) => JSON.parse(line) as Record<string, unknown>),
    errors: String(errors.read() ?? ""),
  };
}

const line = (fields: Record<string, unknown>): string => `${JSON.stringify(fields)}\n`;

describe("the worker", () => {
  test.each([
    [
      "answers a request",
      line({ arguments: ["a", "b"], requestId: 7 }),
      [{ exitCode: 0, output: "/root-of-build: a b", requestId: 7 }],
    ],
    [
      "takes absent fields as their defaults",
      line({}),
      [{ exitCode: 0, output: "/root-of-build: ", requestId: 0 }],
    ],
    [
      "starts paths from the sandbox",
      line({ requestId: 1, sandboxDir: "s/1" }),
      [{ exitCode: 0, output: "/root-of-build/s/1: ", requestId: 1 }],
    ],
    [
      "answers arguments of a wrong type",
      line({ requestId: 3, arguments: [1] }),
      [{ exitCode: 1, output: "a request whose arguments are not strings", requestId: 3 }],
    ],
    ["ignores a cancel that comes too late", line({ requestId: 3, cancel: true }), []],
  ])("%s", async (_, text, want) => {
    expect((await converse(text)).answers).toEqual(want);
  });

  test.each([
    ["garbage", "}{\n"],
    ["no object", "[1]\n"],
    ["an id of a wrong type", line({ requestId: "x" })],
  ])("goes on after %s", async (_, garbage) => {
    const { answers, errors } = await converse(garbage + line({ requestId: 2 }));
    expect(answers).toEqual([{ exitCode: 0, output: "/root-of-build: ", requestId: 2 }]);
    expect(errors).toMatch(/^worker: a request /);
  });

  test("a crash ends its request only", async () => {
    const run: Run = (args, cwd, signal) =>
      args[0] === "crash" ? Promise.reject(new Error("bug")) : echo(args, cwd, signal);
    const { answers } = await converse(
      line({ requestId: 1, arguments: ["crash"] }) + line({ requestId: 2 }),
      run,
    );
    expect(answers).toHaveLength(2);
    expect(answers.find(({ requestId }) => requestId === 1)).toMatchObject({
      exitCode: 2,
      output: expect.stringContaining("Error: bug"),
    });
  });

  test("interleaves requests, each answered under its own id", async () => {
    const run: Run = async (args) => {
      await new Promise((done) => setTimeout(done, Number(args[0])));
      return { exitCode: 0, output: String(args[0]) };
    };
    const { answers } = await converse(
      [30, 1, 15].map((ms) => line({ requestId: ms, arguments: [String(ms)] })).join(""),
      run,
    );
    expect(answers.map(({ requestId }) => requestId)).toEqual([1, 15, 30]);
    for (const { requestId, output } of answers) expect(output).toBe(String(requestId));
  });

  test("a cancelled request is answered as cancelled", async () => {
    const run: Run = (_, __, signal) =>
      new Promise((done) => {
        const late = { exitCode: 1, output: "late" } as const;
        if (signal.aborted) done(late);
        signal.addEventListener("abort", () => {
          done(late);
        });
      });
    const { answers } = await converse(
      line({ requestId: 5 }) + line({ requestId: 5, cancel: true }),
      run,
    );
    expect(answers).toEqual([{ exitCode: 0, output: "", requestId: 5, wasCancelled: true }]);
  });

  test("a request that is cancelled along with it does not run, and one that runs is answered at once", async () => {
    const begun: string[] = [];
    const aborted: string[] = [];
    const run: Run = async ([name = ""], _, signal) => {
      begun.push(name);
      signal.addEventListener("abort", () => aborted.push(name));
      await new Promise((done) => setTimeout(done, 50));
      return { exitCode: 0, output: name };
    };
    const [input, output, errors] = [new PassThrough(), new PassThrough(), new PassThrough()];
    const served = serve(input, output, errors, "/", run);
    input.write(line({ requestId: 1, arguments: ["one"] }) + line({ requestId: 1, cancel: true }));
    input.write(line({ requestId: 2, arguments: ["two"] }));
    while (begun.length === 0) await new Promise((done) => setTimeout(done, 1));
    input.write(
      line({ requestId: 2, cancel: true }) + line({ requestId: 2, arguments: ["again"] }),
    );
    input.end();
    await served;
    expect(begun).toEqual(["two", "again"]);
    expect(aborted).toEqual(["two"]);
    expect(String(output.read()).trim().split("\n")).toEqual([
      '{"exitCode":0,"output":"","requestId":1,"wasCancelled":true}',
      '{"exitCode":0,"output":"","requestId":2,"wasCancelled":true}',
      '{"exitCode":0,"output":"again","requestId":2}',
    ]);
  });

  test("a huge request arrives whole", async () => {
    const huge = "x".repeat(5_000_000);
    const { answers } = await converse(line({ requestId: 1, arguments: [huge] }));
    expect(answers[0]?.["output"]).toBe(`/root-of-build: ${huge}`);
  });
});
