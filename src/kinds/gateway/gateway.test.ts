import { describe, expect, test } from "@jest/globals";
import { parentRefsOf } from "../../model/serving.js";
import type { Chart, ChartValues } from "../../model/types.gen.js";
import { spec } from "../../testing/apps.js";
import { subjectOf } from "../../testing/subjects.js";
import { gateway } from "./index.js";

type Gateway = NonNullable<Chart["gateway"]>;

describe("what a chart says of its Gateway", () => {
  const parentRefs: Gateway["parentRefs"] = [{ name: "public" }];
  test.each<[Gateway, string[]]>([
    [{ name: "public", namespace: "gateways", sectionName: "https" }, []],
    [{ parentRefs }, []],
    [{}, ["gateway [missing-key] names no Gateway; write its name, or several as parentRefs"]],
    [
      { namespace: "gateways" },
      ["gateway [missing-key] names no Gateway; write its name, or several as parentRefs"],
    ],
    [
      { parentRefs, namespace: "gateways" },
      [
        "gateway.parentRefs [conflicting-keys] is given beside gateway.namespace; keep one of the two: {name, namespace, sectionName}, or parentRefs with a list of these",
      ],
    ],
  ])("%j", (given, want) => {
    const told = gateway.check?.(subjectOf(spec([{ http_route: {} }], { gateway: given }))) ?? [];
    expect(
      told.map(({ path, code, message, hint }) => `${path} [${code}] ${message}; ${hint}`),
    ).toEqual(want);
  });
});

describe("what a route is attached to", () => {
  const own = [{ name: "own" }] as [{ name: string }];
  test.each<
    [NonNullable<Parameters<typeof parentRefsOf>[0]["parentRefs"]> | undefined, Gateway, unknown]
  >([
    [own, { name: "public" }, own],
    [undefined, { name: "public", port: 443 }, [{ name: "public", port: 443 }]],
    [undefined, { parentRefs: [{ name: "a" }, { name: "b" }] }, [{ name: "a" }, { name: "b" }]],
    [undefined, { namespace: "gateways" }, []],
  ])("%j of a chart with %j", (parentRefs, given, want) => {
    const chart = { gateway: given } as ChartValues;
    expect(parentRefsOf({ ...(parentRefs && { parentRefs }) }, chart)).toEqual(want);
  });
});
