import { describe, expect, test } from "@jest/globals";
import { lower } from "../values/lower.js";
import { spec } from "../testing/apps.js";
import { parseAll } from "../yaml/yaml.js";
import { emitValuesYaml } from "./values_yaml.js";

function values(...args: Parameters<typeof spec>): string {
  return String(emitValuesYaml(lower(spec(...args))).content);
}

test("the parts come in order, each with a comment above", () => {
  const apps = [
    { app_name: "web", app_type: "external-api" as const, description: "What customers see" },
    { app_name: "api_2" },
  ];
  const lines = values(apps)
    .split("\n")
    .filter((line) => /^(\S| {2}(#|\w+:$))/.test(line));
  expect(lines).toEqual([
    "# yaml-language-server: $schema=values.schema.json",
    "# The values of shop, made by //shop:chart. README.md says what each is for.",
    "global:",
    "  # What {{ .Values.global.environment }} in env becomes.",
    "apps:",
    "  # web: What customers see, external-api, //shop:web",
    "  web:",
    "  # api_2: internal-api, //shop:api_2",
    "  api_2:",
    '# A namespace for all objects; "" is the namespace of the release.',
    'namespaceOverride: ""',
    "# Fields of the container of every app.",
    "container: {}",
    "# Environment variables of every app; an app's own of the same name wins.",
    "env: {}",
    "# Secrets and ConfigMaps whose keys become variables of every app, before the app's own.",
    "envFrom: []",
    "# Defaults of each app's ingress, whose own keys win; annotations are merged.",
    "ingress:",
    "# Names of Secrets that the images of all apps are pulled with.",
    "imagePullSecrets: []",
    "# Fields of the pods of all apps.",
    "pod:",
    "# Labels of all objects; an app's own win.",
    "labels: {}",
    "# Annotations of all objects; an app's own win.",
    "annotations: {}",
    "# The manual manifests of the chart; false leaves them all out.",
    "manifests:",
  ]);
});

test("values.yaml holds the model's values and nothing else", () => {
  const model = lower(spec([{ app_type: "external-api" }, { app_name: "job", app_type: "job" }]));
  const [document] = parseAll(String(emitValuesYaml(model).content));
  expect(document?.value).toEqual({
    ...model.values,
    apps: Object.fromEntries(model.apps.map((app) => [app.name, app.values])),
  });
});

describe("a description cannot leave its comment", () => {
  test.each(["\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u000b", "\u000c", "\u0000"])(
    "%j",
    (separator) => {
      const text = values([{ description: `one${separator}injected: true` }]);
      expect(text).toContain("# api: one injected: true, internal-api, //shop:api\n");
      const [document] = parseAll(text);
      const { values: others } = lower(spec([{ app_type: "internal-api" }]));
      expect(Object.keys(document?.value as object).sort()).toEqual(
        [...Object.keys(others), "apps"].sort(),
      );
    },
  );
});
