import { randomBytes } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { generate, sizeOf } from "../generate.js";
import type { Chart } from "../model/types.gen.js";

const label = "//shop:data.bin";

function input(content: Uint8Array, chart: Partial<Chart> = {}) {
  const api = { label: "//shop:api", app_name: "api", app_type: "internal-api" };
  const apps = [{ ...api, config_files: { data: { files: { "data.bin": label } } } }];
  const request = { label: "//shop:chart", chart: { chart_name: "shop", ...chart }, apps };
  return { request, files: new Map([[label, content]]) };
}

async function told(...given: Parameters<typeof input>): Promise<string[]> {
  const { chart, diagnostics } = await generate(input(...given));
  return diagnostics.map(
    ({ origin, severity = "error", code, message }) =>
      `${origin} ${severity} [${code}] ${message}${chart ? "" : ", no chart"}`,
  );
}

describe("what a release takes", () => {
  test.each<[string, number, RegExp[]]>([
    ["little", 200 * 1024, []],
    [
      "three quarters of what Helm can store",
      300 * 1024,
      [
        /^\/\/shop:chart warning \[too-large\] makes a release of up to \d+ bytes, and Helm can store at most 1048576$/,
      ],
    ],
    [
      "more than that",
      400 * 1024,
      [
        /^\/\/shop:chart error \[too-large\] makes a release of at least \d+ bytes, and Helm can store at most 1048576, no chart$/,
      ],
    ],
  ])("%s", async (_, bytes, want) => {
    expect(await told(randomBytes(bytes))).toEqual(want.map((line) => expect.stringMatching(line)));
  });

  test("is refused for the environment that takes the most only", async () => {
    const values = { apps: { api: { enabled: false } } };
    const [off, on] = [{ off: { values } }, { off: { values }, on: { values: {} } }];
    const size = 400 * 1024;
    expect(await told(randomBytes(size), { environment: "off", environments: off })).toEqual([]);
    expect(await told(randomBytes(size), { environment: "off", environments: on })).toEqual([
      expect.stringMatching(/at least .* no chart$/),
    ]);
  });

  test("is told without a chart", async () => {
    const { size } = await sizeOf(input(randomBytes(1024)));
    expect(size?.limit).toBe(1048576);
    expect(size?.atLeast).toBeGreaterThan(20_000);
    expect(size?.atMost).toBeGreaterThan(size?.atLeast ?? 0);
    expect(size?.atMost).toBeLessThan(100_000);
  });
});

test("a file that Helm does not read", async () => {
  const content = `kind: A\napiVersion: b/v1\nmetadata: {name: a}\nspec: "${"a".repeat(5 << 20)}"\n`;
  const { request } = input(Buffer.alloc(0), { manual_manifests: ["//shop:m.yaml"] });
  const files = new Map([
    [label, Buffer.from("x")],
    ["//shop:m.yaml", Buffer.from(content)],
  ]);
  const { chart, diagnostics } = await generate({ request, files });
  expect(chart).toBeUndefined();
  expect(diagnostics).toEqual([
    expect.objectContaining({
      code: "too-large",
      message: expect.stringMatching(
        /^has a file of 5\d{6} bytes, "manifests\/.*", and Helm reads at most 5242880$/,
      ) as unknown as string,
    }),
  ]);
});

test.each([
  ["ConfigMap", "data", "a".repeat(1024 * 1024 + 1)],
  ["ConfigMap", "binaryData", Buffer.alloc(1024 * 1024 + 1).toString("base64")],
  ["Secret", "stringData", "a".repeat(1024 * 1024 + 1)],
  ["Secret", "data", Buffer.alloc(1024 * 1024 + 1).toString("base64")],
])("a manual %s whose %s the API server refuses", async (kind, key, text) => {
  const content = `apiVersion: v1\nkind: ${kind}\nmetadata: {name: a}\n${key}: {a: "${text}"}\n`;
  const { request } = input(Buffer.alloc(0), { manual_manifests: ["//shop:m.yaml"] });
  const files = new Map([
    [label, Buffer.from("x")],
    ["//shop:m.yaml", Buffer.from(content)],
  ]);
  const { diagnostics } = await generate({ request, files });
  expect(diagnostics.map(({ origin, path, message }) => `${origin} ${path} ${message}`)).toEqual([
    `//shop:m.yaml line 1: data holds 1048577 bytes, and a ${kind} takes 1048576`,
  ]);
});
