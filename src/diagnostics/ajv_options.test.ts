import { expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import { ajvOptions } from "./ajv_options.js";

const item = { type: "object", properties: { inner: { $ref: "#/definitions/item" } } };
const schema = { type: "array", items: { $ref: "#/definitions/item" }, definitions: { item } };

test("the errors so far are not copied for the next one, which would take as long as their square", () => {
  const { source } = new Ajv({ ...ajvOptions, code: { source: true } }).compile(schema);
  const written = String(source?.validateCode);
  expect(written).toContain("vErrors.concat");
  expect(ajvOptions.code?.process?.(written)).not.toContain("concat");
});

test("each of many mistakes is an error", () => {
  const validate = new Ajv(ajvOptions).compile(schema);
  expect(validate(Array(10_000).fill({ inner: 1 }))).toBe(false);
  expect(validate.errors).toHaveLength(10_000);
});
