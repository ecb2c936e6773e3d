import { describe, expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import fc from "fast-check";
import { ajvOptions } from "../diagnostics/ajv_options.js";
import { definitions } from "../request/attributes.js";
import requestSchema from "../request/schema.gen.json" with { type: "json" };
import { drawer } from "./app.js";
import { Drawer } from "./schema.js";

const ajv = new Ajv(ajvOptions).addSchema(requestSchema, "request");

test.each(Object.keys(definitions).filter((name) => !name.endsWith("Values")))("%s", (name) => {
  const validate = ajv.compile({ $ref: `request#/definitions/${name}` });
  const drawn = fc.sample(drawer.definition(name), { numRuns: 30, seed: 1 });
  const values = JSON.parse(JSON.stringify(drawn)) as unknown[];
  expect(values.filter((value) => !validate(value))).toEqual([]);
});

describe("what cannot be drawn fails", () => {
  test.each([
    ["a new keyword", { type: "array", contains: {} }, "the keyword contains"],
    ["a pattern that nothing fits", { type: "string", pattern: "^(?!)$" }, "no string is found"],
    ["a definition that is not there", { $ref: "#/definitions/none" }, "no definition none"],
    ["several schemas at once", { allOf: [{}, {}] }, "several schemas at once"],
  ])("%s", (_, schema, want) => {
    expect(() => new Drawer({}, {}, {}).value(schema, "x")).toThrow(want);
  });
});
