/** Prints how many milliseconds the last net takes for the chart of a request, for tools/bench. Takes its path. */
import { readFileSync } from "node:fs";

import { resolve } from "../generate.js";
import { assertFits } from "../values/net.js";

const [file = ""] = process.argv.slice(2);
const request: unknown = JSON.parse(readFileSync(file, "utf8"));
const { model } = await resolve({ request, files: new Map() });
if (!model) throw new Error(`${file} has mistakes`);
const times: number[] = [];
for (let count = 0; count < 600; count += 1) {
  const start = performance.now();
  await assertFits(model);
  times.push(performance.now() - start);
}
// The first half is what the compiler needs to warm up.
const [median = NaN] = times
  .slice(300)
  .toSorted((a, b) => a - b)
  .slice(150);
process.stdout.write(`${median}\n`);
