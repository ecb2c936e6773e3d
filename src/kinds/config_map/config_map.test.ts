import { expect, test } from "@jest/globals";
import { chartFile } from "./config_map.js";

const file = { app: "api", config: "a", key: "k", size: 0 };
const bytes = (...values: number[]) => new Uint8Array(values);

test.each<[string, string | Uint8Array, string, string | Uint8Array]>([
  ["text", "a", "files/api/a/data/k", "a"],
  ["bytes", bytes(0xff), "files/api/a/binaryData/k", bytes(0xff)],
  ["a file of the chart's", "a", "shared-files/a/data/k", "a"],
  // Helm takes the first one away.
  ["a byte order mark", "\ufeffa", "files/api/a/data/k", "\ufeff\ufeffa"],
  [
    "a byte order mark of no text",
    bytes(0xef, 0xbb, 0xbf, 0xff),
    "files/api/a/binaryData/k",
    bytes(0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, 0xff),
  ],
])("%s", (_, content, path, want) => {
  const app = path.startsWith("shared-files/") ? undefined : file.app;
  const made = chartFile({ ...file, app, content });
  expect(made.path).toBe(path);
  expect(Buffer.from(made.content)).toEqual(Buffer.from(want));
});
