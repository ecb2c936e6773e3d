import { expect, test } from "@jest/globals";
import { typedValues } from "./typed_values.js";

const mount = { name: "v", mountPath: "/v" };
const source = { fieldRef: { fieldPath: "metadata.name" } };

test.each<[string, unknown, string[]]>([
  ["a list", { volumeMounts: [mount] }, ["VolumeMount volumeMounts.0"]],
  [
    "a map by name, and what it holds",
    { sidecars: { a: { volumeMounts: [mount] } } },
    ["sidecar sidecars.a", "VolumeMount sidecars.a.volumeMounts.0"],
  ],
  [
    "variables as a map",
    { env: { A: "x", B: { valueFrom: source } } },
    [
      "envValue env.B",
      "EnvVarSource env.B.valueFrom",
      "ObjectFieldSelector env.B.valueFrom.fieldRef",
    ],
  ],
  [
    "variables as a list",
    { env: [{ name: "A", valueFrom: source }] },
    [
      "envVar env.0",
      "EnvVarSource env.0.valueFrom",
      "ObjectFieldSelector env.0.valueFrom.fieldRef",
    ],
  ],
  ["what is no attribute", { unknown: [mount], volumeMounts: "x" }, []],
])("%s", (_, value, want) => {
  const found = typedValues(value, "AppValues").map(
    ({ type, path }) => `${type} ${path.join(".")}`,
  );
  expect(found).toEqual(["AppValues ", ...want]);
});
