import { expect, test } from "@jest/globals";
import { lower } from "../values/lower.js";
import { spec } from "../testing/apps.js";
import { emitChartYaml } from "./chart_yaml.js";

test.each([
  {
    given: { chart_version: "1.2.3", app_version: "1.10", description: "All of\nthe shop: #1" },
    want: [
      "apiVersion: v2",
      "name: shop",
      'description: "All of the shop: #1"',
      "type: application",
      "version: 1.2.3",
      'appVersion: "1.10"',
      "annotations:",
      "  artifacthub.io/images: |",
      "    - name: api",
      "      image: api:1.10",
    ],
  },
  {
    given: {},
    want: [
      "apiVersion: v2",
      "name: shop",
      "description: Helm chart of //shop:chart",
      "type: application",
      "version: 0.1.0",
      "appVersion: 0.1.0",
      "annotations:",
      "  artifacthub.io/images: |",
      "    - name: api",
      "      image: api:0.1.0",
    ],
  },
  {
    given: {
      kube_version: ">=1.29.0-0",
      home: "https://example.com/shop",
      keywords: ["shop", "yes"],
      maintainers: [{ name: "Shop team", email: "shop@example.com" }],
      license: "Apache-2.0",
      chart_annotations: { "example.com/tier": "1" },
    },
    want: [
      "apiVersion: v2",
      "name: shop",
      "description: Helm chart of //shop:chart",
      "type: application",
      "version: 0.1.0",
      "appVersion: 0.1.0",
      'kubeVersion: ">=1.29.0-0"',
      "home: https://example.com/shop",
      "keywords:",
      "  - shop",
      '  - "yes"',
      "maintainers:",
      "  - name: Shop team",
      "    email: shop@example.com",
      "annotations:",
      "  artifacthub.io/images: |",
      "    - name: api",
      "      image: api:0.1.0",
      "  artifacthub.io/license: Apache-2.0",
      '  example.com/tier: "1"',
    ],
  },
])("$given", ({ given, want }) => {
  const { path, content } = emitChartYaml(lower(spec([{}], given)));
  expect(path).toBe("Chart.yaml");
  // YAML 1.1 reads 0.1.0 as a string, quoted or not.
  expect(
    String(content)
      .replaceAll(/"(\d+\.\d+\.\d+)"/g, "$1")
      .trim()
      .split("\n"),
  ).toEqual(want);
});

test.each(["proxy", "proxy:2", "proxy@sha256:0a", "proxy:2@sha256:0a", "localhost:5000/proxy"])(
  "the image %s of a sidecar is listed as it is written",
  (image) => {
    const { content } = emitChartYaml(lower(spec([{ sidecars: { proxy: { image, order: 0 } } }])));
    expect(String(content).split("\n")).toContain(`      image: ${image}`);
  },
);
