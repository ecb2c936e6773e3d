import { expect, test } from "@jest/globals";
import { findKnown, withUnknown } from "./unknown.js";

const apps = ["//x:a", "//x:b", "//x:c"].map((label) => ({
  label,
  values: withUnknown({ port: 80 }, new Set(label === "//x:b" ? ["port"] : []), label),
}));
const found = (find: (some: typeof apps) => unknown[]) =>
  findKnown(
    apps,
    ({ values }) => values,
    (some) => find([...some]),
  );

test("an app of which a check asks for what is wrong is left out", () => {
  expect(found((some) => some.map(({ label, values }) => `${label} ${values.port}`))).toEqual([
    "//x:a 80",
    "//x:c 80",
  ]);
});

test("a check that asks for what is wrong in whatever it is given ends, and finds nothing", () => {
  let times = 0;
  const find = () => {
    if (++times > 100) throw new Error("it does not end");
    return apps.map(({ values }) => values.port);
  };
  expect(found(find)).toEqual([]);
});
