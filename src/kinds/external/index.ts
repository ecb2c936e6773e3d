/** Objects that are in the cluster before the chart is. */
import { byName } from "../../model/provided.js";
import type { Kind } from "../kind.js";

export const external: Kind = {
  name: "external",
  provides: ({ request: { chart, apps } }) =>
    byName(
      [chart, ...apps]
        .flatMap(({ external: declared = [] }) => declared)
        .map((object) => ({ keys: undefined, ...object, external: true })),
    ),
};
