/** Objects that are in the cluster before the chart is. */
import { byName } from "../../model/provided.js";
import type { Kind } from "../kind.js";

export const existingObjects: Kind = {
  name: "existing_objects",
  provides: ({ request: { chart, apps } }) =>
    byName(
      [chart, ...apps]
        .flatMap(({ existing_objects: declared = [] }) => declared)
        .map((object) => ({ keys: undefined, ...object, external: true })),
    ),
};
