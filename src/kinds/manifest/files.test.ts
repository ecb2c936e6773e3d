import { expect, test } from "@jest/globals";
import { manifest } from "../../testing/apps.js";
import { manifestFile } from "./files.js";
import { lowerManifests } from "./manifest.js";

test.each([
  {
    given: manifest("v1", "ConfigMap", "c", { data: { a: "{{ x }}", big: 12345678901234567890n } }),
    want: [
      "apiVersion: v1",
      "kind: ConfigMap",
      "metadata:",
      "  name: c",
      "---",
      "data:",
      '  a: "{{ x }}"',
      "  big: 12345678901234567890",
    ],
  },
  {
    given: manifest("v1", "Namespace", "space"),
    want: ["apiVersion: v1", "kind: Namespace", "metadata:", "  name: space"],
  },
  {
    given: manifest("apiextensions.k8s.io/v1", "CustomResourceDefinition", "x.a.io", {
      spec: { group: "a.io" },
    }),
    want: [
      "apiVersion: apiextensions.k8s.io/v1",
      "kind: CustomResourceDefinition",
      "metadata:",
      "  name: x.a.io",
      "spec:",
      "  group: a.io",
    ],
  },
])("$given.kind", ({ given, want }) => {
  const [file] = lowerManifests([given]).map(manifestFile);
  expect(String(file?.content).trimEnd().split("\n")).toEqual(want);
});
