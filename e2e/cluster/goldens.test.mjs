// Each chart of the repository that has a golden, as the API server sees it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { helm, newNamespace, values, warningsOf } from "./cluster.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/**
 * The built charts that have a golden folder, which is not one to install: it may leave files out. Those of rules/tests
 * are wrong on purpose.
 */
function goldenCharts() {
  // Git knows the files of the repository; Bazel's links in the tree lead round in circles.
  const files = execFileSync("git", ["ls-files", "-z", "*/Chart.yaml"], {
    cwd: root,
    encoding: "utf8",
  });
  return files
    .split("\0")
    .filter((file) => !file.startsWith("rules/tests/"))
    .map((file) => /^(?<folder>.+)\/golden\/(?<chart>[^/]+)\/Chart\.yaml$/.exec(file)?.groups)
    .filter((golden) => golden !== undefined)
    .map(({ folder, chart }) => path.join(process.env.CHARTS, folder, `${chart}_chart`, chart))
    .sort();
}

test("the API server takes every golden chart without a warning", async (t) => {
  const charts = goldenCharts();
  assert.notEqual(charts.length, 0);
  for (const folder of charts) {
    await t.test(path.relative(process.env.CHARTS, folder), async (t) => {
      const namespace = await newNamespace();
      const temporary = await mkdtemp(path.join(tmpdir(), "golden-"));
      t.after(() => rm(temporary, { recursive: true }));
      const manifest = path.join(temporary, "rendered.yaml");
      await writeFile(
        manifest,
        await helm(
          4,
          "template",
          "rel",
          folder,
          "-n",
          namespace,
          // Some say where their objects go.
          ...values(namespace, { namespaceOverride: "" }),
        ),
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
