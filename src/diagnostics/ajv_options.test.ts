import { expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import { ajvOptions } from "./ajv_options.js";

test("many mistakes take time as there are mistakes", () => {
  const item = { type: "object", properties: { inner: { $ref: "#/definitions/item" } } };
  const schema = { items: { $ref: "#/definitions/item" }, definitions: { item } };
  const validate = new Ajv(ajvOptions).compile(schema);
  const cost = (count: number) => {
    const { user } = process.cpuUsage();
    expect(validate(Array(count).fill({ inner: 1 }))).toBe(false);
    expect(validate.errors).toHaveLength(count);
    return process.cpuUsage().user - user;
  };
  cost(1000);
  // The square would be 25 times as much.
  expect(cost(50_000)).toBeLessThan(12 * cost(10_000));
});
