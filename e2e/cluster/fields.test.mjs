// What the build accepts the API server accepts: each field that a BUILD file can say, and random apps.
import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import path from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { newNamespace } from "./cluster.mjs";

const execute = promisify(execFile);
const { CHARTS, APPS = "300", SEED = "1" } = process.env;

let proxy;
let server;
let namespace;

before(async () => {
  namespace = await newNamespace("privileged");
  proxy = spawn("kubectl", ["proxy", "--port=0"], { stdio: ["ignore", "pipe", "inherit"] });
  server = await new Promise((resolve, reject) => {
    proxy.on("exit", (code) => reject(new Error(`kubectl proxy ended with ${code}`)));
    proxy.stdout.on("data", (text) => {
      const [, address] = /Starting to serve on (\S+)/.exec(text) ?? [];
      if (address) resolve(`http://${address}`);
    });
  });
});

after(() => proxy?.kill());

/** Runs a program of a test rule, and prints what it printed. */
async function run(target, ...args) {
  const script = path.join(CHARTS, `${target}.sh`);
  const all = [`--server=${server}`, `--namespace=${namespace}`, ...args];
  const { stdout } = await execute(script, all, { maxBuffer: 64 << 20 }).catch((error) => {
    assert.fail(`${error.stdout}\n${error.stderr}`);
  });
  console.log(stdout);
}

test("the API server keeps every field that a BUILD file can say", async () => {
  await run("tools/coverage/coverage");
});

// The same apps each time; APPS=5000 draws more, and SEED=N others.
test("the API server takes random apps that the build accepts", async () => {
  await run("tests/rendering/dry_run", `--apps=${APPS}`, `--seed=${SEED}`);
});
