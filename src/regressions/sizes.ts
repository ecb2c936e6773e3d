/** What Helm stores of a release, held against the bounds that the build computes. */
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";

import type { ReleaseSize } from "../chart/release_size.js";
import { emit } from "../chart/index.js";
import { releaseSize } from "../chart/release_size.js";
import { resolve } from "../generate.js";
import type { Json } from "../objects/json.js";
import { type Asked, inputOf } from "../properties/rendering.js";
import type { Regression } from "./case.js";

/** Text that no compressor makes smaller than three quarters. */
const noise = (bytes: number): string => randomBytes((bytes * 3) / 4).toString("base64");

const api = (name: string, attributes: Readonly<Record<string, Json>> = {}) => ({
  app_name: name,
  app_type: "external-api",
  ...attributes,
});
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    api(`app-${index}`, {
      env: Object.fromEntries(Array.from({ length: 20 }, (_x, at) => [`V${at}`, noise(24)])),
    }),
  );
const label = "//shop:data.bin";
const file = (app: string, app_type = "external-api") => ({
  ...api(app, { config_files: { data: { files: { "data.bin": label } } } }),
  app_type,
});
const manifest = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: m}\ndata: {a: "${noise(3e5)}"}\n`;

const cases: Readonly<Record<string, Asked>> = {
  "one app": { chart: {}, apps: many(1) },
  "many apps": { chart: {}, apps: many(40) },
  config: { chart: {}, apps: [api("a", { config: { c: { data: { key: noise(2e5) } } } })] },
  "a file": { chart: {}, apps: [file("a")], files: { [label]: randomBytes(300 * 1024) } },
  "a file of a job": { chart: {}, apps: [file("a", "job")], files: { [label]: randomBytes(2e5) } },
  "a file that compresses": { chart: {}, apps: [file("a")], files: { [label]: Buffer.alloc(9e5) } },
  "a manifest": { chart: {}, apps: many(1), manifests: { "//shop:m.yaml": manifest } },
};

async function boundsOf(asked: Asked, isExact: boolean): Promise<ReleaseSize> {
  const { model } = await resolve(inputOf(asked));
  assert(model);
  return releaseSize(model, emit(model), isExact);
}

export const sizeRegressions: readonly Regression[] = [
  {
    name: "a release that takes more, or less, than the build says",
    run: async ({ make, storedSize }) => {
      for (const [name, asked] of Object.entries(cases)) {
        const { folder } = await make(asked);
        const size = await storedSize(folder);
        for (const isExact of [true, false]) {
          const { atLeast, atMost = NaN } = await boundsOf(asked, isExact);
          assert(atLeast <= size && size <= atMost, `${name}: ${atLeast} ${size} ${atMost}`);
        }
      }
    },
  },
  {
    name: "a release that Helm cannot store",
    run: async ({ make, storedSize }) => {
      const asked = (bytes: number): Asked => ({
        chart: {},
        apps: [file("a")],
        files: { [label]: randomBytes(bytes) },
      });
      await assert.rejects(make(asked(400 * 1024)), /\[too-large\] makes a release of at least/);
      const { folder } = await make(asked(350 * 1024));
      assert((await storedSize(folder)) < 1024 * 1024);
    },
  },
];
