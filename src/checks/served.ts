/** Requests from outside the cluster that two would answer. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { kinds } from "../kinds/index.js";
import type { Subject } from "../kinds/kind.js";
import { repeats } from "../objects/repeats.js";

/** No two apps, and no two objects of one, may serve a host and path through the same controller. */
export function checkServed(subject: Subject): Diagnostic[] {
  const served = kinds.flatMap(({ serves }) => serves?.(subject) ?? []);
  const told = new Set<string>();
  return repeats(served, ({ by, host, match }) => [by, host, match].join("\0")).flatMap(
    ({ item, first }): Diagnostic[] => {
      // Hosts that share their paths meet in all of them.
      const pair = JSON.stringify([item.at, first.at]);
      if (told.has(pair)) return [];
      told.add(pair);
      const { origin, path } = first.at;
      const other = origin === item.at.origin ? path : `${origin} ${path}`;
      return [
        {
          code: "served-twice",
          ...item.at,
          message: `serves ${item.shown}, and so does ${other}: one of the two gets no requests`,
          hint: "give one of the two another host or path",
        },
      ];
    },
  );
}
