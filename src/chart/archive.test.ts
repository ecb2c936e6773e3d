import { execFileSync } from "node:child_process";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import { archive } from "./archive.js";

const long = `values/${"x".repeat(140)}.yaml`;
const unsplittable = `${"y".repeat(200)}.yaml`;
const files = [
  { path: "Chart.yaml", content: "name: shop\n" },
  { path: "templates/a.yaml", content: "größe: 🚀\n" },
  { path: "files/binary", content: new Uint8Array([0, 255, 1, 254]) },
  { path: "files/empty", content: "" },
  { path: long, content: "a: 1\n" },
  { path: unsplittable, content: "b: 1\n" },
];

function tar(args: readonly string[], input: Uint8Array): Buffer {
  return execFileSync("tar", args, {
    input,
    env: { ...process.env, TZ: "UTC", LC_ALL: "C.UTF-8" },
  });
}

test("tar lists the files in order, owned by nobody, of the same date", async () => {
  const lines = tar(["tvzf", "-"], await archive("shop", files))
    .toString()
    .trim()
    .split("\n");
  expect(lines.map((line) => line.split(/\s+/).slice(0, 5).join(" "))).toEqual(
    files.map(({ content }) => {
      const { length } = Buffer.from(content);
      return `-rw-r--r-- 0/0 ${length} 2000-01-01 00:00`;
    }),
  );
  expect(lines.map((line) => line.split(/\s+/).slice(5).join(" "))).toEqual(
    files.map(({ path }) => `shop/${path}`),
  );
});

test.each(files)("tar reads back $path", async ({ path, content }) => {
  const bytes = tar(["xzOf", "-", `shop/${path}`], await archive("shop", files));
  expect(bytes).toEqual(Buffer.from(content));
});

test("the same files give the same bytes, whenever and wherever", async () => {
  const now = Date.now();
  const zone = process.env["TZ"];
  try {
    const first = await archive("shop", files);
    Date.now = () => now + 1e9;
    process.env["TZ"] = "Asia/Tokyo";
    expect(Buffer.from(await archive("shop", files)).equals(first)).toBe(true);
    // Neither a time nor a file name is in gzip's header.
    expect([...first.subarray(3, 8)]).toEqual([0, 0, 0, 0, 0]);
  } finally {
    Date.now = () => now;
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
  }
});

test("a changed byte changes the archive", async () => {
  const changed = files.map((file) =>
    file.path === "files/empty" ? { ...file, content: " " } : file,
  );
  const [one, other] = await Promise.all([archive("shop", files), archive("shop", changed)]);
  expect(gunzipSync(one).equals(gunzipSync(other))).toBe(false);
});

test("files of megabytes do not stall it", async () => {
  const content = new Uint8Array(500_000).fill(65);
  const large = Array.from({ length: 4 }, (_, index) => ({ path: `files/${index}`, content }));
  const names = tar(["tzf", "-"], await archive("shop", large))
    .toString()
    .trim()
    .split("\n");
  expect(names).toHaveLength(4);
});

describe("with what is common to charts", () => {
  const noise = Array.from({ length: 40_000 }, (_, index) => (index * 7919) % 10_007).join(" ");
  const odd = "größe 🚀 ".repeat(2000);
  const mixed = [
    ...files,
    { path: "templates/_helpers.tpl", content: noise, common: noise },
    { path: "values.schema.json", content: `{ü${odd}}`, common: odd },
    { path: "values/schema.json", content: `{${odd}}`, common: odd },
    { path: "templates/b.yaml", content: "b: 1\n", common: "b: 1\n" },
    { path: "last", content: noise.slice(1) },
  ];

  test("tar reads back each file, and there is one member of gzip", async () => {
    const bytes = await archive("shop", mixed);
    for (const { path, content } of mixed) {
      const read = tar(["xzOf", "-", `shop/${path}`], bytes);
      expect(read.equals(Buffer.from(content))).toBe(true);
    }
    // Which checks the sum and the length; some readers know no second member.
    const { length } = gunzipSync(bytes);
    expect(Buffer.from(bytes).readUInt32LE(bytes.length - 4)).toBe(length);
  });

  test("what was compressed before changes no byte", async () => {
    const first = await archive("shop", mixed);
    await archive("other", mixed.toReversed());
    expect(Buffer.from(await archive("shop", mixed)).equals(first)).toBe(true);
  });

  test("a part that is not there is a bug", async () => {
    const wrong = [{ path: "a", content: noise, common: odd }];
    await expect(archive("shop", wrong)).rejects.toThrow("is not in the file");
  });
});
