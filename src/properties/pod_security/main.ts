/**
 * A chart with an app for each case of the Pod Security Standards, none held to any: `--out` is its folder. Prints, by
 * level, the apps that the build refuses where the chart is held to it.
 */
import { parseArgs } from "node:util";

import { generate } from "../../generate.js";
import { levels } from "../../model/pod_security.js";
import type { Json } from "../../objects/json.js";
import { type Asked, inputOf, make } from "../rendering.js";
import { cases } from "./cases.js";

const { values: options } = parseArgs({ options: { out: { type: "string", default: "" } } });

const apps: Asked["apps"] = Object.entries(cases).map(([app_name, { app }]) => ({
  app_name,
  app_type: "internal-api",
  image: "ghcr.io/acme/app",
  ...(app as Readonly<Record<string, Json>>),
}));

async function refusedBy(level: string): Promise<string[]> {
  const { diagnostics } = await generate(inputOf({ chart: { pod_security: level }, apps }));
  const names = diagnostics
    .filter(({ code }) => code === "pod-security")
    .map(({ origin }) => origin.replace(/^.*:/, ""));
  return [...new Set(names)].sort();
}

await make({ chart: {}, apps }, options.out);
const refused = Object.fromEntries(
  await Promise.all(levels.map(async (level) => [level, await refusedBy(level)] as const)),
);
process.stdout.write(`${JSON.stringify(refused)}\n`);
