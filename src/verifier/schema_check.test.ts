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
  const { problems, skipped } = new SchemaChecker(openapi).check(all, customResourceSchemas(all));
  return {
    problems: problems.map(({ code, path, message, hint }) =>
      [code, path, message, hint].join("|"),
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
      ["unknown-key|spec.memroy|unknown key|write memory"],
    ],
    [
      "a field of nothing alike",
      "{size: 1, zzz: 1}",
      [
        "unknown-key|spec.zzz|unknown key|known are anything, data, inner, labels, memory, port, size",
      ],
    ],
    ["a missing field", "{memory: 1Gi}", ["missing-key|spec.size|is missing|write size: ..."]],
    [
      "a required field that is null",
      "{size: null}",
      ["missing-key|spec.size|is missing|write size: ..."],
    ],
    [
      "a string for a number",
      '{size: "1"}',
      ['wrong-type|spec.size|must be a whole number, but is "1", a string|write 1, without quotes'],
    ],
    [
      "a number for a string",
      "{size: 1, labels: {a: 1}}",
      ['wrong-type|spec.labels.a|must be a string, but is 1, a number|write "1"'],
    ],
    [
      "a number that is too large",
      "{size: 3000000000}",
      ["invalid-format|spec.size|must be a whole number of 32 bits, but is 3000000000|"],
    ],
    [
      "a quantity",
      "{size: 1, memory: 1GB}",
      ['invalid-format|spec.memory|must be a quantity such as 500m or 1Gi, but is "1GB"|'],
    ],
    ["no base64", "{size: 1, data: '?'}", ['invalid-format|spec.data|must be base64, but is "?"|']],
    [
      "deep inside a list",
      "{size: 1, inner: [{size: 1}, {size: x}]}",
      ['wrong-type|spec.inner[1].size|must be a whole number, but is "x", a string|'],
    ],
  ];
  test.each(cases)("%s", (_, spec, want) => {
    expect(check(thing(spec)).problems).toEqual(want);
  });
});

test("a kind that this Kubernetes no longer serves, with the apiVersion that it does", () => {
  expect(check(thing("{size: 1}", "apps/v1beta1")).problems).toEqual([
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
    expect(check(custom)).toEqual({ problems: [], skipped: ["Gadget a (rendered YAML)"] });
  });

  const cases: readonly (readonly [spec: string, want: readonly string[]])[] = [
    ["{size: 1, either: 1, free: {a: 1}}", []],
    ["{either: x}", []],
    ["{size: x}", ['wrong-type|spec.size|must be a whole number, but is "x", a string|']],
    ["{sise: 1}", ["unknown-key|spec.sise|unknown key|write size"]],
  ];
  test.each(cases)("with one are checked: %s", (spec, want) => {
    const { problems, skipped } = check(crd + thing(spec, "example.com/v1", "Gadget"));
    // The small Kubernetes above does not know CustomResourceDefinitions themselves.
    expect(skipped).toEqual(["CustomResourceDefinition gadgets.example.com (crds/gadgets.yaml)"]);
    expect(problems).toEqual(want);
  });
});

test("documents that are no objects", () => {
  expect(objects("kind: List\napiVersion: v1\nitems: [{apiVersion: v1, kind: A}]")).toHaveLength(1);
  expect(objects("# nothing\n---\n")).toHaveLength(0);
});
