import { expect, test } from "@jest/globals";
import { closure, versionOf } from "./kubernetes/openapi.mjs";
import { merge } from "./kubernetes/overlay.mjs";
import { references } from "./kubernetes/references.mjs";
import { jsonSchema } from "./kubernetes/schema.mjs";
import { scopes } from "./kubernetes/scopes.mjs";
import kubernetes from "../../src/kubernetes/definitions.gen.json" with { type: "json" };
import generated from "../../src/kubernetes/references.gen.json" with { type: "json" };

const formats = { name: { type: "string" }, port: { type: "integer" } };
const base = {
  type: "object",
  required: ["a"],
  properties: {
    a: { type: "string" },
    n: { type: "integer", minimum: -5, maximum: 5 },
    list: { type: "array", items: { type: "string" } },
    other: { $ref: "#/definitions/Other" },
  },
};
const patched = (patch) => merge(base, patch, formats, "Base");
const ofA = (patch) => patched({ properties: { a: patch } }).properties.a;

test("a patch is merged over a schema", () => {
  expect(ofA({ $ref: "#/definitions/name" })).toEqual({ $ref: "#/definitions/name" });
  expect(ofA({ enum: ["x"] })).toEqual({ enum: ["x"] });
  expect(ofA({ pattern: "x", "x-message": "m" })).toEqual({
    type: "string",
    pattern: "x",
    "x-message": "m",
  });
  const { properties, required } = patched({
    "x-omit": ["list"],
    required: ["n"],
    properties: { n: { minimum: 0 }, other: { description: "d" } },
  });
  expect(required).toEqual(["a", "n"]);
  expect(properties).toEqual({
    a: { type: "string" },
    n: { type: "integer", minimum: 0, maximum: 5 },
    other: { allOf: [{ $ref: "#/definitions/Other" }], description: "d" },
  });
});

test.each([
  [{ properties: { b: {} } }, "b is not a property"],
  [{ required: ["b"] }, "b is not a property"],
  [{ "x-omit": ["b"] }, "b is not a property"],
  [{ oneOf: [{ required: ["b"] }] }, "b is not a property"],
  [{ "x-omit": ["a"], oneOf: [{ required: ["a"] }] }, "a is not a property"],
  [{ pattern: "x" }, "pattern does not apply"],
  [{ properties: { a: { minimun: 1 } } }, "minimun does not apply"],
  [{ properties: { a: { $ref: "#/definitions/nam" } } }, "is not a format"],
  [{ properties: { a: { $ref: "#/definitions/port" } } }, "has the type integer"],
  [{ properties: { a: { $ref: "#/definitions/name", maxLength: 1 } } }, "maxLength does not apply"],
  [{ properties: { n: { enum: [1] } } }, "only a string"],
  [{ properties: { a: { items: {} } } }, "is not in OpenAPI"],
])("a patch that does not fit: %j", (patch, message) => {
  expect(() => patched(patch)).toThrow(message);
});

test("structure alone is taken from OpenAPI", () => {
  const ports = { type: "array", items: { $ref: "#/definitions/io.k8s.Port" } };
  const definition = {
    description: "text",
    type: "object",
    properties: { ports: { ...ports, "x-kubernetes-patch-merge-key": "port" } },
  };
  expect(jsonSchema("X", definition)).toEqual({
    type: "object",
    additionalProperties: false,
    properties: {
      ports: {
        type: "array",
        items: { $ref: "#/definitions/Port" },
        "x-list-map-keys": ["port"],
      },
    },
  });
  expect(() => jsonSchema("X", { type: "string", format: "new" })).toThrow("X: the format new");
  expect(() => jsonSchema("X", { type: "string", pattern: "new" })).toThrow("X: the keyword");
});

test("two definitions with one short name are a mistake", () => {
  const openapi = {
    definitions: { "a.v1.X": { $ref: "#/definitions/b.v1.X" }, "b.v1.X": { type: "object" } },
  };
  expect(() => closure(openapi, ["a.v1.X"])).toThrow("have the same short name");
  expect(() => closure(openapi, ["c.v1.X"])).toThrow("does not define c.v1.X");
});

test("the path of the OpenAPI file says the version", () => {
  expect(versionOf("bin/kubernetes-1.35.4.json")).toBe("1.35.4");
  expect(() => versionOf("swagger.json")).toThrow("does not say the version");
});

test("a new property that sounds like a reference must be decided on", () => {
  const { definitions } = kubernetes;
  expect(references(definitions)).toEqual(generated.references);
  const withNew = (name, property) => ({
    ...definitions,
    Volume: {
      ...definitions.Volume,
      properties: { ...definitions.Volume.properties, [name]: property },
    },
  });
  expect(() => references(withNew("secretThing", { type: "string" }))).toThrow(
    "Volume.secretThing sounds like a reference",
  );
  const local = { $ref: "#/definitions/LocalObjectReference" };
  expect(() => references(withNew("template", local))).toThrow("something other than a Secret");
  expect(() => references({ ...definitions, ProjectedVolumeSource: undefined })).toThrow(
    "not in a pod: ClusterTrustBundleProjection, ConfigMapProjection, SecretProjection",
  );
});

test("a kind with a path below a namespace lives in one", () => {
  const about = (group, kind, action = "list") => ({
    get: {
      "x-kubernetes-action": action,
      "x-kubernetes-group-version-kind": { group, version: "v1", kind },
    },
    parameters: [],
  });
  const paths = {
    "/api/v1/pods": about("", "Pod"),
    "/api/v1/namespaces/{namespace}/pods": about("", "Pod"),
    "/api/v1/namespaces/{namespace}/pods/{name}/exec": about("", "PodExecOptions", "connect"),
    "/api/v1/namespaces/{name}": about("", "Namespace"),
    "/apis/x/v1/things": about("x", "Thing"),
  };
  expect(scopes({ paths })).toEqual({
    clusterScoped: { "": ["Namespace"], x: ["Thing"] },
    namespaced: { "": ["Pod"] },
  });
});
