import { expect, test } from "@jest/globals";
import { containersOf, podTemplateOf } from "./pods.js";
import { ownValue, valueAt, withValueAt } from "./json.js";

test("what every object of JavaScript has is not a value", () => {
  for (const key of ["constructor", "toString", "__proto__", "hasOwnProperty"]) {
    expect(ownValue({}, key)).toBeUndefined();
    expect(valueAt({}, [key])).toBeUndefined();
    const set = withValueAt({ a: 1 }, [key, "b"], 2);
    expect(JSON.stringify(set)).toBe(`{"a":1,"${key}":{"b":2}}`);
    expect(valueAt(set, [key, "b"])).toBe(2);
    expect(withValueAt(set, [key], undefined)).toEqual({ a: 1 });
  }
});

test("a kind that is called as a method is has no pods", () => {
  const owner = { source: "", apiVersion: "v1", name: "a", namespace: "", object: {} };
  for (const kind of ["constructor", "hasOwnProperty", "__proto__"])
    expect(podTemplateOf({ ...owner, kind })).toBeUndefined();
  const template = podTemplateOf({ ...owner, kind: "Pod" });
  expect(template && containersOf(template)).toEqual([]);
});
