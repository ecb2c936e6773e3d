/** What takes time as there is much of it, and not as the square of that: also where everything is wrong. */
import { expect, test } from "@jest/globals";
import { generate, type Input } from "./generate.js";

const many = (count: number, entry: (index: number) => [string, unknown]) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => entry(index)));

const ofApp = (attributes: object): Input => ({
  request: {
    label: "//x:chart",
    chart: { chart_name: "shop", unresolved_references: "warn" },
    apps: [{ label: "//x:web", app_name: "web", app_type: "worker", ...attributes }],
  },
  files: new Map(),
});

test.each<[string, number, (count: number) => Input]>([
  ["ports", 4000, (count) => ofApp({ ports: many(count, (index) => [`p${index}`, 1000 + index]) })],
  [
    "ports of one number",
    4000,
    (count) => ofApp({ ports: many(count, (index) => [`p${index}`, 1000]) }),
  ],
  [
    "unknown keys",
    3000,
    (count) => ofApp({ container: many(count, (index) => [`unknown${index}`, 1]) }),
  ],
  ["variables", 3000, (count) => ofApp({ env: many(count, (index) => [`A_${index}`, "$(A_1)"]) })],
])(
  "%s",
  async (_, count, input) => {
    const cost = async (times: number) => {
      const given = input(count * times);
      const { user } = process.cpuUsage();
      await generate(given);
      return process.cpuUsage().user - user;
    };
    await cost(1);
    // The square would be 25 times as much.
    await cost(0.1);
    const once = await cost(1);
    expect(await cost(5)).toBeLessThan(12 * once);
  },
  60_000,
);
