import { describe, expect, test } from "@jest/globals";

import { customResourceSchemas } from "./custom_resources.js";
import { OpenApiSchemas } from "./openapi.js";
import { SchemaChecker } from "./schema_check.js";
import { objects } from "./testing/objects.js";

/** A small Kubernetes: one kind, whose fields have every type that is treated in a way of its own. */
const openapi = new OpenApiSchemas(
  {
    definitions: {
      "io.k8s.Thing": {
        type: "object",
        required: ["spec"],
        properties: {
          apiVersion: { type: "string" },
          kind: { type: "string" },
          metadata: { type: "object" },
          spec: { $ref: "#/definitions/io.k8s.ThingSpec" },
        },
        "x-kubernetes-group-version-kind": [{ group: "apps", version: "v1", kind: "Thing" }],
      },
      "io.k8s.ThingSpec": {
        type: "object",
        required: ["size"],
        properties: {
          size: { type: "integer", format: "int32" },
          memory: { $ref: "#/definitions/io.k8s.apimachinery.pkg.api.resource.Quantity" },
          port: { $ref: "#/definitions/io.k8s.apimachinery.pkg.util.intstr.IntOrString" },
          data: { type: "string", format: "byte" },
          labels: { type: "object", additionalProperties: { type: "string" } },
          anything: { type: "object" },
          inner: { type: "array", items: { $ref: "#/definitions/io.k8s.ThingSpec" } },
        },
      },
      "io.k8s.apimachinery.pkg.api.resource.Quantity": { type: "string" },
      "io.k8s.apimachinery.pkg.util.intstr.IntOrString": {
        type: "string",
        format: "int-or-string",
      },
    },
  },
  "1.99.0",
);

const check = (yaml: string) => {
  const all = objects(yaml);
  const { findings, skipped } = new SchemaChecker(openapi).check(all, customResourceSchemas(all));
  return {
    findings: findings.map(({ code, path, message, hint }) =>
      [code, path, message, hint ?? ""].join("|"),
    ),
    skipped,
  };
};

const thing = (spec: string, apiVersion = "apps/v1", kind = "Thing") =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: a}\nspec: ${spec}\n`;

describe("fields of a kind that Kubernetes serves", () => {
  const cases: readonly (readonly [name: string, spec: string, want: readonly string[]])[] = [
    [
      "all fine",
      "{size: 1, memory: 1.5Gi, port: http, data: aGk=, labels: {a: b}, anything: {x: [1]}}",
      [],
    ],
    ["a quantity may be a number, a port both", "{size: 1, memory: 2, port: 80}", []],
    ["null is no value", "{size: 1, memory: null}", []],
    [
      "a misspelt field",
      "{size: 1, memroy: 1Gi}",
      ['unknown-field|spec.memroy|the API does not know this field|write "memory"'],
    ],
    [
      "a field of nothing alike",
      "{size: 1, zzz: 1}",
      ["unknown-field|spec.zzz|the API does not know this field|"],
    ],
    ["a missing field", "{memory: 1Gi}", ['invalid-field|spec|"size" is missing|']],
    ["a required field that is null", "{size: null}", ['invalid-field|spec|"size" is missing|']],
    [
      "a string for a number",
      '{size: "1"}',
      ['invalid-field|spec.size|must be integer, but is "1"|'],
    ],
    [
      "a number for a string",
      "{size: 1, labels: {a: 1}}",
      ["invalid-field|spec.labels.a|must be string, but is 1|"],
    ],
    [
      "a number that is too large",
      "{size: 3000000000}",
      ["invalid-field|spec.size|must be int32, but is 3000000000|"],
    ],
    [
      "a quantity",
      "{size: 1, memory: 1GB}",
      ['invalid-field|spec.memory|must be a quantity such as 500m or 1Gi, but is "1GB"|'],
    ],
    ["no base64", "{size: 1, data: '?'}", ['invalid-field|spec.data|must be byte, but is "?"|']],
    [
      "deep inside a list",
      "{size: 1, inner: [{size: 1}, {size: x}]}",
      ['invalid-field|spec.inner[1].size|must be integer, but is "x"|'],
    ],
  ];
  test.each(cases)("%s", (_, spec, want) => {
    expect(check(thing(spec)).findings).toEqual(want);
  });
});

test("a kind that this Kubernetes no longer serves, with the apiVersion that it does", () => {
  expect(check(thing("{size: 1}", "apps/v1beta1")).findings).toEqual([
    "unknown-kind|apiVersion|Kubernetes 1.99.0 does not serve kind Thing of apps/v1beta1|it serves Thing of apps/v1",
  ]);
});

describe("custom resources", () => {
  const custom = thing("{size: 1}", "example.com/v1", "Gadget");
  const crd = `---
# Source: shop/crds/gadgets.yaml
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: gadgets.example.com}
spec:
  group: example.com
  names: {kind: Gadget, plural: gadgets}
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties:
                size: {type: integer}
                either: {x-kubernetes-int-or-string: true}
                free: {type: object, x-kubernetes-preserve-unknown-fields: true}
---
`;
  test("without a schema are skipped, and said to be", () => {
    expect(check(custom)).toEqual({ findings: [], skipped: ["Gadget a (rendered YAML)"] });
  });

  const cases: readonly (readonly [spec: string, want: readonly string[]])[] = [
    ["{size: 1, either: 1, free: {a: 1}}", []],
    ["{either: x}", []],
    ["{size: x}", ['invalid-field|spec.size|must be integer, but is "x"|']],
    ["{sise: 1}", ['unknown-field|spec.sise|the API does not know this field|write "size"']],
  ];
  test.each(cases)("with one are checked: %s", (spec, want) => {
    const { findings, skipped } = check(crd + thing(spec, "example.com/v1", "Gadget"));
    // The small Kubernetes above does not know CustomResourceDefinitions themselves.
    expect(skipped).toEqual(["CustomResourceDefinition gadgets.example.com (crds/gadgets.yaml)"]);
    expect(findings).toEqual(want);
  });
});

test("documents that are no objects", () => {
  expect(objects("kind: List\napiVersion: v1\nitems: [{apiVersion: v1, kind: A}]")).toHaveLength(1);
  expect(objects("# nothing\n---\n")).toHaveLength(0);
});
