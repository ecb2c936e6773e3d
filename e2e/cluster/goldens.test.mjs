// Each golden chart of the repository, as the API server sees it.
import assert from "node:assert/strict";
import { mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { helm, newNamespace, values, warningsOf } from "./cluster.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/** The folders of the repository that hold a golden Chart.yaml; those of rules/tests are wrong on purpose. */
async function goldenCharts() {
  const files = await readdir(root, { recursive: true });
  return files
    .filter(
      (file) =>
        /(^|\/)golden\/.*Chart\.yaml$/.test(file) &&
        !/(^|\/)(node_modules|bazel-[^/]*)\/|^rules\/tests\//.test(file),
    )
    .map((file) => path.join(root, path.dirname(file)))
    .sort();
}

test("the API server takes every golden chart without a warning", async (t) => {
  const charts = await goldenCharts();
  assert.notEqual(charts.length, 0);
  for (const folder of charts) {
    await t.test(path.relative(root, folder), async () => {
      const namespace = await newNamespace();
      const manifest = path.join(await mkdtemp(path.join(tmpdir(), "golden-")), "rendered.yaml");
      await writeFile(
        manifest,
        await helm(4, "template", "rel", folder, "-n", namespace, ...values(namespace)),
      );
      assert.deepEqual(
        await warningsOf(
          "apply",
          "--dry-run=server",
          "--validate=strict",
          "-n",
          namespace,
          "-f",
          manifest,
        ),
        [],
      );
    });
  }
});
