import { expect, test } from "@jest/globals";
import type { Request } from "../model/types.gen.js";
import { parseConfigFiles } from "./config_files.js";

const request = {
  label: "//shop:chart",
  chart: { chart_name: "shop" },
  apps: [
    {
      label: "//shop:api",
      app_name: "api",
      app_type: "worker",
      config_files: { a: { files: { k: "//shop:k" } } },
    },
  ],
} satisfies Request;

const bytes = (...values: number[]) => new Uint8Array(values);

test.each<[string, Uint8Array, unknown]>([
  ["text", new TextEncoder().encode("ü\n\n"), "ü\n\n"],
  ["text with a byte order mark", bytes(0xef, 0xbb, 0xbf, 0x61), "\ufeffa"],
  ["nothing", bytes(), ""],
  ["bytes that are no text", bytes(0xff, 0x00), bytes(0xff, 0x00)],
])("%s", (_, content, want) => {
  expect(parseConfigFiles(request, new Map([["//shop:k", content]]))).toEqual([
    { app: "api", config: "a", key: "k", content: want, size: content.length },
  ]);
});

test("a file that was not handed over is a bug", () => {
  expect(() => parseConfigFiles(request, new Map())).toThrow("//shop:k was not handed over");
});
