/** A request of an ordinary chart, with all that it needs: src/testdata. */
import fs from "node:fs";
import { fileURLToPath } from "node:url";

export const shopManifests = { label: "//shop:objects.yaml", path: testdata("shop.objects.yaml") };
export const shopRequest = testdata("shop.request.json");

/** What the request says; a fresh copy at each call, for a test to change. */
export function readShopRequest(): {
  chart: Record<string, unknown>;
  apps: Record<string, unknown>[];
} {
  return JSON.parse(fs.readFileSync(shopRequest, "utf8")) as ReturnType<typeof readShopRequest>;
}

export function shopFiles(): Map<string, Uint8Array> {
  return new Map([[shopManifests.label, fs.readFileSync(shopManifests.path)]]);
}

function testdata(name: string): string {
  return fileURLToPath(new URL(`../testdata/${name}`, import.meta.url));
}
