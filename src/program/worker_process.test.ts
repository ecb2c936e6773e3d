/** The bundled generator as Bazel runs it: a process, spoken to over its pipes. */
import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { readShopRequest, shopManifests, shopRequest } from "../testing/shop.js";

const root = path.resolve(import.meta.dirname, "../..");
let folder: string;
let generator: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "worker "));
  generator = path.join(folder, "generator.mjs");
  const script = path.join(root, "tools/codegen/bundle.mjs");
  execFileSync(process.execPath, [script, `--out=${generator}`], { cwd: root });
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

interface Answer {
  readonly exitCode: number;
  readonly output: string;
  readonly requestId: number;
  readonly wasCancelled?: boolean;
}

class Worker {
  readonly child: ChildProcessWithoutNullStreams;
  stdout = "";
  stderr = "";

  constructor() {
    // Where rules_js runs this test, paths start from its execroot unless said otherwise.
    const env = { ...process.env, JS_BINARY__EXECROOT: folder };
    this.child = spawn(process.execPath, [generator, "--persistent_worker"], { cwd: folder, env });
    this.child.stdout.setEncoding("utf8").on("data", (text: string) => (this.stdout += text));
    this.child.stderr.setEncoding("utf8").on("data", (text: string) => (this.stderr += text));
  }

  send(line: string): void {
    this.child.stdin.write(`${line}\n`);
  }

  /** Everything on stdout has to be an answer. */
  get answers(): Answer[] {
    const lines = this.stdout.split("\n").slice(0, -1);
    return lines.map((line) => JSON.parse(line) as Answer);
  }

  async answered(count: number): Promise<void> {
    while (this.stdout.split("\n").length <= count) {
      if (this.child.exitCode !== null) throw new Error(`the worker ended: ${this.stderr}`);
      await Promise.race([once(this.child.stdout, "data"), once(this.child, "exit")]);
    }
  }

  async end(): Promise<Answer[]> {
    this.child.stdin.end();
    if (this.child.exitCode === null) await once(this.child, "close");
    return this.answers;
  }
}

function request(requestId: number, out: string, file = shopRequest): string {
  const args = [
    `--request=${file}`,
    `--out=${out}/chart`,
    `--archive=${out}/chart.tgz`,
    `--input-label=${shopManifests.label}`,
    `--input-path=${shopManifests.path}`,
  ];
  return JSON.stringify({ arguments: args, requestId });
}

function write(name: string, change: (request: ReturnType<typeof readShopRequest>) => void) {
  const changed = readShopRequest();
  change(changed);
  const file = path.join(folder, name);
  fs.writeFileSync(file, JSON.stringify(changed));
  return file;
}

function files(out: string): Record<string, string> {
  const names = fs.readdirSync(path.join(folder, out), { recursive: true, encoding: "utf8" });
  const written = names.filter((name) => fs.statSync(path.join(folder, out, name)).isFile()).sort();
  return Object.fromEntries(
    written.map((name) => [name, fs.readFileSync(path.join(folder, out, name), "base64")]),
  );
}

test("hundreds of requests of every kind: each is answered, and stdout holds nothing else", async () => {
  const requests = 300;
  const wrong = write("wrong.json", ({ apps }) => Object.assign(apps[0] ?? {}, { replica: 3 }));
  const worker = new Worker();
  const expected = new Map<number, number>();
  const ask = (id: number, exitCode: number, line: string) => {
    expected.set(id, exitCode);
    worker.send(line);
  };
  for (let id = 1; id <= requests; id++) {
    if (id % 7 === 0)
      worker.send(["}{", "[1]", '"x"', '{"requestId": "x"}', "\u0000"][id % 5] ?? "");
    if (id % 10 === 0) ask(id, 1, request(id, `out/${id}`, wrong));
    else if (id % 11 === 0) ask(id, 1, request(id, `out/${id}`, "no/such/file.json"));
    else if (id % 12 === 0) ask(id, 1, JSON.stringify({ arguments: [1], requestId: id }));
    else if (id % 100 === 3)
      ask(id, 2, JSON.stringify({ arguments: ["x".repeat(1e6)], requestId: id }));
    else ask(id, 0, request(id, `out/${id % 3}`));
    if (id % 50 === 0) await worker.answered(expected.size);
  }
  const answers = await worker.end();
  const codes = answers.map(({ requestId, exitCode }) => [requestId, exitCode]);
  expect(Object.fromEntries(codes)).toEqual(Object.fromEntries(expected));
  expect(answers).toHaveLength(expected.size);
  // Nothing of one mistake is left for the next.
  const mistakes = answers.filter(({ requestId }) => requestId % 10 === 0 && requestId % 100 !== 3);
  expect(new Set(mistakes.map(({ output }) => output)).size).toBe(1);
  expect(worker.stderr.match(/^worker: a request/gm)).toHaveLength(Math.floor(requests / 7));
  expect(worker.child.exitCode).toBe(0);
}, 120_000);

test("a worker and a run of its own write the same bytes, whatever was asked before", async () => {
  const other = write("other.json", ({ chart, apps }) => {
    chart.chart_name = "other";
    apps.splice(1);
  });
  const worker = new Worker();
  worker.send(request(1, "first"));
  worker.send(request(2, "other", other));
  worker.send(request(3, "again"));
  expect((await worker.end()).map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
  for (const [out, file] of [
    ["alone", shopRequest],
    ["other-alone", other],
  ] as const) {
    const { arguments: args } = JSON.parse(request(0, out, file)) as { arguments: string[] };
    const env = { ...process.env, JS_BINARY__EXECROOT: folder };
    execFileSync(process.execPath, [generator, ...args], { cwd: folder, env });
  }
  expect(files("first")).toEqual(files("alone"));
  expect(files("again")).toEqual(files("alone"));
  expect(files("other")).toEqual(files("other-alone"));
}, 60_000);

test("a cancelled request is answered once, and the worker goes on", async () => {
  const worker = new Worker();
  for (let id = 1; id <= 20; id++) {
    worker.send(request(id, `cancelled/${id}`));
    worker.send(JSON.stringify({ requestId: id, cancel: true }));
  }
  worker.send(JSON.stringify({ requestId: 99, cancel: true }));
  worker.send(request(21, "cancelled/21"));
  const answers = await worker.end();
  expect(answers.map(({ requestId }) => requestId).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 21 }, (_, index) => index + 1),
  );
  const cancelled = answers.filter(({ wasCancelled }) => wasCancelled);
  expect(cancelled.length).toBeGreaterThan(0);
  for (const { requestId } of cancelled) {
    expect(fs.existsSync(path.join(folder, `cancelled/${requestId}/chart.tgz`))).toBe(false);
  }
  expect(answers.find(({ requestId }) => requestId === 21)).toMatchObject({ exitCode: 0 });
}, 60_000);

test("a worker whose Bazel is gone ends, and says nothing", async () => {
  for (const count of [1, 20]) {
    const worker = new Worker();
    worker.send(request(0, "gone/0"));
    await worker.answered(1);
    worker.child.stdout.destroy();
    for (let id = 1; id <= count; id++) worker.send(request(id, `gone/${id}`));
    // Its input stays open: it is the answer that nobody reads.
    if (worker.child.exitCode === null) await once(worker.child, "exit");
    expect(worker.stderr).toBe("");
    expect(worker.child.exitCode).toBe(0);
  }
}, 60_000);
