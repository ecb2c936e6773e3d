/** Charts of ours as dependencies of a parent chart. */
import assert from "node:assert/strict";

import { writeText } from "../verifier/files.js";
import { type Bench, type Regression } from "./case.js";

/** Renders a parent chart of one dependency with these values; the kinds of all objects. */
async function rendered({ make, renderPath }: Bench, values: string): Promise<string[]> {
  const { folder, archive } = await make({
    chart: {},
    apps: [{ app_name: "web", app_type: "internal-api" }],
  });
  const parent = `${folder}-parent`;
  const dependency = "{name: shop, version: 0.1.0, condition: shop.enabled}";
  writeText(
    `${parent}/Chart.yaml`,
    `{apiVersion: v2, name: all, version: 1.0.0, dependencies: [${dependency}]}\n`,
  );
  writeText(`${parent}/values.yaml`, values);
  writeText(`${parent}/charts/shop-0.1.0.tgz`, archive);
  return (await renderPath(parent)).map(({ kind }) => kind).sort();
}

export const umbrellaRegressions: readonly Regression[] = [
  {
    name: "19 a parent chart's globals, or the condition of its dependency, are refused",
    run: async (bench) => {
      const globals = "global: {imageRegistry: mirror.example.com, storageClass: fast}\n";
      assert.deepEqual(await rendered(bench, globals), ["Deployment", "Service"]);
      assert.deepEqual(await rendered(bench, "shop: {enabled: true}\n"), ["Deployment", "Service"]);
      assert.deepEqual(await rendered(bench, "shop: {enabled: false}\n"), []);
    },
  },
];
