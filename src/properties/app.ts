/** Random apps and charts: what the schema says that they may have, attribute by attribute. */
import fc from "fast-check";

import { type AppType, appTypes, hasCapability } from "../model/app_types.js";
import { type App, type Chart } from "../model/types.gen.js";
import { definitions, members } from "../request/attributes.js";
import { Drawer } from "./schema.js";
import { special, suits } from "./special.js";

export const drawer = new Drawer(definitions, special, suits);

/** How many attributes an app has, about. */
const attributes = 10;

/** An app of a type, with what such an app may have. */
function appOf(type: AppType): fc.Arbitrary<App> {
  const properties = Object.fromEntries(
    Object.entries(members("App"))
      .filter(([, { "x-capability": capability }]) => hasCapability(type, capability))
      .map(([name, schema]) => [name, name === "app_type" ? { const: type } : schema]),
  );
  return drawer.map({ ...definitions["App"], properties }, "App", attributes) as fc.Arbitrary<App>;
}

/** An app of any type, and another with the same type. */
export const pair: fc.Arbitrary<readonly [App, App]> = fc.oneof(
  ...(Object.keys(appTypes) as AppType[]).map((type) => fc.tuple(appOf(type), appOf(type))),
);

export const chart = drawer.map(definitions["Chart"] ?? {}, "Chart", 18) as fc.Arbitrary<Chart>;
