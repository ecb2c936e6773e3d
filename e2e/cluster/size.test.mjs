// What Helm stores of a release: within the bounds that the build computes, and at the edge of what the API server takes.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { helm, install, kubectl, newNamespace } from "./cluster.mjs";

const { atLeast, atMost, limit } = JSON.parse(
  await readFile(path.join(process.env.CHARTS, "manman/manman_chart.size.json"), "utf8"),
);

/** The bytes of the Secret that Helm keeps a release in. */
async function stored(namespace, release) {
  const selector = `owner=helm,name=${release}`;
  const { items } = JSON.parse(
    await kubectl("get", "secrets", "-n", namespace, "-l", selector, "-o", "json"),
  );
  return Buffer.from(items[0].data.release, "base64").length;
}

for (const version of [3, 4]) {
  test(`Helm ${version} stores the flagship within its bounds`, async (t) => {
    const namespace = await newNamespace();
    await install(version, "rel", namespace);
    const size = await stored(namespace, "rel");
    t.diagnostic(`${size} bytes, between ${atLeast} and ${atMost}`);
    assert.ok(atLeast <= size && size <= atMost, `${atLeast} <= ${size} <= ${atMost}`);
  });

  test(`Helm ${version} stores a release up to the limit, and none beyond`, async (t) => {
    const namespace = await newNamespace();
    const chart = await mkdtemp(path.join(os.tmpdir(), "size-"));
    try {
      await writeFile(
        path.join(chart, "Chart.yaml"),
        "apiVersion: v2\nname: size\nversion: 1.0.0\n",
      );
      const withNoise = async (release, bytes) => {
        await writeFile(path.join(chart, "noise.bin"), randomBytes(bytes));
        await helm(version, "install", release, chart, "-n", namespace);
      };
      // Noise becomes a third larger in base64, and hardly smaller than it was when that is compressed.
      const edge = Math.floor((limit * 3) / 4);
      await withNoise("fits", edge - 10_000);
      const size = await stored(namespace, "fits");
      t.diagnostic(`${size} bytes fit`);
      assert.ok(size <= limit && size > limit - 20_000, String(size));
      await assert.rejects(withNoise("large", edge), /Too long|at most 1048576 bytes/);
    } finally {
      await rm(chart, { recursive: true });
    }
  });
}
