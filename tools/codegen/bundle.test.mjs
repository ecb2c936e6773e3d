import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";

const root = path.resolve(import.meta.dirname, "../..");
const testdata = path.join(root, "src/testdata");
let folder;
let generator;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "bundle "));
  generator = bundle("generator.mjs");
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

function bundle(name) {
  const out = path.join(folder, name);
  execFileSync(process.execPath, ["tools/codegen/bundle.mjs", `--out=${out}`], { cwd: root });
  return out;
}

/** Runs the bundle where nothing of this repository is near. */
function generate(request) {
  const args = [
    `--request=${request}`,
    "--out=chart",
    "--archive=shop.tgz",
    "--input-label=//shop:objects.yaml",
    `--input-path=${path.join(testdata, "shop.objects.yaml")}`,
  ];
  // Where rules_js runs this test, paths start from its execroot unless said otherwise.
  const env = { ...process.env, JS_BINARY__EXECROOT: folder };
  return spawnSync(process.execPath, [generator, ...args], { cwd: folder, env, encoding: "utf8" });
}

test("the bundle writes what its sources say, alone", () => {
  const { status, stdout, stderr } = generate(path.join(testdata, "shop.request.json"));
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "", stderr: "" });
  const template = fs.readFileSync(
    path.join(folder, "chart/shop/templates/deployment.yaml"),
    "utf8",
  );
  const source = path.join(root, "src/kinds/deployment/deployment.yaml");
  // The names of internal helpers have a hash of all templates.
  const plain = template.replaceAll(/"appchart\.[0-9a-f]{8}\./g, '"appchart.');
  expect(plain).toBe(fs.readFileSync(source, "utf8"));
});

test("the validators written ahead find what ajv finds", () => {
  const request = JSON.parse(fs.readFileSync(path.join(testdata, "shop.request.json"), "utf8"));
  request.apps[0].replica = 3;
  const file = path.join(folder, "request.json");
  fs.writeFileSync(file, JSON.stringify(request));
  const { status, stdout, stderr } = generate(file);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/\/\/shop:shop_web {2}replica {2}\[unknown-key\]/);
});

test("the bundle's bytes are the same each time, and name no place", () => {
  const bytes = fs.readFileSync(generator, "utf8");
  expect(fs.readFileSync(bundle("again.mjs"), "utf8")).toBe(bytes);
  expect(bytes).not.toContain("node_modules");
  expect(bytes).not.toContain(root);
});
