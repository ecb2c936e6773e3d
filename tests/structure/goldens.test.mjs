import fs from "node:fs";
import path from "node:path";
import { expect, test } from "@jest/globals";

const root = path.resolve(import.meta.dirname, "../..");
const { definitions } = JSON.parse(
  fs.readFileSync(path.join(root, "src/request/schema.gen.json"), "utf8"),
);

/** The requests of the charts that have a golden: see BUILD.bazel. */
const requests = ["examples", "manman", "tests"].flatMap((folder) =>
  fs
    .readdirSync(path.join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(".chart.json"))
    .map((name) => JSON.parse(fs.readFileSync(path.join(root, folder, name), "utf8"))),
);

/** The attributes that no chart with a golden uses. */
function unusedAttributes({ App, Chart }, charts) {
  const unused = (macro, { properties }, given) => {
    const used = new Set(given.flatMap((attributes) => Object.keys(attributes)));
    return Object.keys(properties)
      .filter((name) => !used.has(name))
      .map((name) => `${macro}: ${name}`);
  };
  return [
    ...unused(
      "release_app",
      App,
      charts.flatMap(({ apps }) => apps),
    ),
    ...unused(
      "helm_chart",
      Chart,
      charts.map(({ chart }) => chart),
    ),
  ];
}

test("a chart with a golden uses every attribute", () => {
  expect(requests.length).toBeGreaterThan(1);
  expect(unusedAttributes(definitions, requests)).toEqual([]);
});

test("an attribute that none uses is named", () => {
  const properties = { ...definitions.App.properties, dns_config: {} };
  const grown = { ...definitions, App: { properties } };
  expect(unusedAttributes(grown, requests)).toContain("release_app: dns_config");
});
