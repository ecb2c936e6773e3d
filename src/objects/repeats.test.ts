import { expect, test } from "@jest/globals";
import { repeats } from "./repeats.js";

test("each item that one before it has the key of, with the first of those", () => {
  expect(repeats(["a", "b", "A", "c", "a"], (text) => text.toLowerCase())).toEqual([
    { item: "A", index: 2, first: "a", firstIndex: 0 },
    { item: "a", index: 4, first: "a", firstIndex: 0 },
  ]);
});

test("names of what every object of JavaScript has are keys like any other", () => {
  expect(repeats(["constructor", "__proto__"], String)).toEqual([]);
});
