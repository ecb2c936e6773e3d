import { expect, test } from "@jest/globals";
import type { Request } from "../model/types.gen.js";
import { withCalledApps } from "./called_apps.js";

const url = (app: unknown) => ({ serviceUrl: { app } });
const api = "//shop:api";

test("each label of an app of the chart becomes its name, and all else stays", () => {
  const written = (own: unknown, key: string) => ({
    label: "//shop:chart",
    chart: {
      env: { A: own, B: "x" },
      environments: {
        dev: { values: { env: { A: own }, apps: { w: { env: [own], calls: { [key]: {} } } } } },
        prod: [
          { file: "x" },
          { values: { apps: { w: { sidecars: { s: { env: { A: own } } } } } } },
        ],
      },
    },
    apps: [
      { label: api, app_name: "public_api", env: [own, { name: "B", value: 1 }] },
      { label: "//shop:w", app_name: "w", calls: { [key]: { ports: [1] }, "//x:y": {} } },
      { label: "//shop:v", init_containers: { i: { env: { A: own } } } },
    ],
  });
  expect(withCalledApps(written(url(api), api) as unknown as Request)).toEqual(
    written(url("public_api"), "public_api"),
  );
});

test.each([1, null, [], "constructor", {}])("what fits no schema stays: %j", (odd) => {
  const request = {
    label: "",
    chart: { env: odd, environments: { dev: odd } },
    apps: [{ label: api, env: { A: odd, B: url(odd) }, calls: odd, sidecars: odd }],
  } as unknown as Request;
  expect(withCalledApps(request)).toEqual(request);
});
