import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { run } from "./run.js";
import { readShopRequest, shopManifests, shopRequest } from "../testing/shop.js";

let folder: string;
let requests: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "run "));
  requests = fs.mkdtempSync(path.join(os.tmpdir(), "requests "));
});
afterEach(() => {
  for (const made of [folder, requests]) fs.rmSync(made, { recursive: true });
});

/** The command line of the shop's chart, relative to `folder`. */
function args(request = shopRequest): string[] {
  return [
    `--request=${request}`,
    "--out=out/shop_chart",
    "--archive=out/shop-1.4.0.tgz",
    `--input-label=${shopManifests.label}`,
    `--input-path=${shopManifests.path}`,
  ];
}

function written(): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => fs.statSync(path.join(folder, name)).isFile())
    .sort();
}

function requestWith(change: (request: ReturnType<typeof readShopRequest>) => void): string {
  const request = readShopRequest();
  change(request);
  const file = path.join(requests, "request.json");
  fs.writeFileSync(file, JSON.stringify(request));
  return file;
}

test("a chart and its archive are written, relative to the working directory", async () => {
  expect(await run(args(), folder)).toEqual({ exitCode: 0, output: "" });
  expect(written()).toEqual(
    expect.arrayContaining([
      path.join("out", "shop-1.4.0.tgz"),
      path.join("out", "shop_chart", "shop", "Chart.yaml"),
      path.join("out", "shop_chart", "shop", "templates", "deployment.yaml"),
    ]),
  );
});

test("the arguments may be in a file", async () => {
  fs.writeFileSync(path.join(folder, "all.params"), `${args().join("\n")}\n`);
  expect(await run(["@all.params"], folder)).toEqual({ exitCode: 0, output: "" });
  expect(written()).toContain(path.join("out", "shop-1.4.0.tgz"));
});

test("two runs at once do not know of each other", async () => {
  const broken = requestWith(({ chart }) => (chart["chart_version"] = "x"));
  const [good, bad] = await Promise.all([run(args(), folder), run(args(broken), folder)]);
  expect([good.exitCode, bad.exitCode]).toEqual([0, 1]);
});

describe("nothing is written", () => {
  test("for a mistake, which is told without a stack trace", async () => {
    const request = requestWith(({ apps: [app] }) => Object.assign(app ?? {}, { replicas: -1 }));
    const { exitCode, output } = await run(args(request), folder);
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^ERROR: \/\/shop:shop_chart: 1 problem in the chart\n/);
    expect(output).toContain("//shop:shop_web  replicas");
    expect(output).not.toMatch(/\bat .*:\d+/);
    expect(written()).toEqual([]);
  });

  test("for a file that cannot be read", async () => {
    const { exitCode, output } = await run(args("no.json"), folder);
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^ERROR: cannot read .*no\.json: ENOENT.*\n$/);
    expect(written()).toEqual([]);
  });

  test("for a bug, which is told with a stack trace", async () => {
    const { exitCode, output } = await run([...args(), "--nonsense"], folder);
    expect(exitCode).toBe(2);
    expect(output).toMatch(/^ERROR: this is a bug in rules_appchart\.\nError: unexpected argument/);
    expect(output).toMatch(/\n {4}at /);
    expect(written()).toEqual([]);
  });

  test("for a run that is cancelled", async () => {
    await run(args(), folder, AbortSignal.abort());
    expect(written()).toEqual([]);
  });

  test("and nothing is left, where the archive cannot be written", async () => {
    fs.mkdirSync(path.join(folder, "out/shop-1.4.0.tgz/in the way"), { recursive: true });
    const { exitCode, output } = await run(args(), folder);
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^ERROR: cannot write .*shop-1\.4\.0\.tgz: EISDIR.*\n$/);
    expect(written()).toEqual([]);
    expect(fs.existsSync(path.join(folder, "out/shop-1.4.0.tgz/in the way"))).toBe(true);
  });
});

test("bytes of a BUILD file that are not UTF-8 are told with their place", async () => {
  const file = requestWith(({ apps }) => {
    Object.assign(apps[1] ?? {}, { args: ["café", "plain é"] });
  });
  const latin1 = fs.readFileSync(file, "latin1").replace("caf\u00c3\u00a9", "caf\u00e9");
  fs.writeFileSync(file, latin1, "latin1");
  const { exitCode, output } = await run(args(file), folder);
  expect(exitCode).toBe(1);
  expect(output).toContain(
    "  //shop:stock_api  args[0]  [invalid-format]\n      is not UTF-8 text\n      save the file as UTF-8\n",
  );
  expect(output).toContain("1 problem");
});

test("values that are nested too deeply are told", async () => {
  const file = requestWith((request) => {
    request.chart["secret_stores"] = { s: { provider: { deep: 1 } } };
  });
  const deep = '{"a":'.repeat(3000) + "1" + "}".repeat(3000);
  fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace('"deep":1', `"deep":${deep}`));
  const { exitCode, output } = await run(args(file), folder);
  expect(exitCode).toBe(1);
  expect(output).toContain("is nested too deeply, more than 400 levels");
});
