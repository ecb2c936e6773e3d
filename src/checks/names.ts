/** Objects that would have the name of another. */
import { type Diagnostic, quote } from "../diagnostics/diagnostic.js";
import { kinds } from "../kinds/index.js";
import type { Subject } from "../kinds/kind.js";
import type { MadeObject } from "../model/made.js";

/** No two objects of a kind may have one name. */
export function checkNames(subject: Subject): Diagnostic[] {
  // Where the release goes, as far as anybody has said.
  const own = subject.values.namespaceOverride || (subject.spec.request.chart.namespace ?? "");
  const first = new Map<string, MadeObject & { readonly by: string }>();
  const told = new Set<string>();
  return kinds.flatMap(({ name: by, makes }) =>
    (makes?.(subject) ?? []).flatMap((made): Diagnostic[] => {
      const { kind, name, namespace = own, at } = made;
      const key = [kind, namespace, name].join("\0");
      const other = first.get(key);
      if (!other) {
        first.set(key, { ...made, by });
        return [];
      }
      const pair = JSON.stringify([at, other.at]);
      if (isToldElsewhere(made, other, [by, other.by]) || told.has(pair)) return [];
      told.add(pair);
      return [
        {
          code: "duplicate-name",
          ...at,
          message: `makes the ${kind.replace(/^.*\//, "")} ${quote(name)}, and so does ${other.at.origin} ${other.at.path}`,
          hint: "give one of the two another name",
        },
      ];
    }),
  );
}

/** Apps of one name, and one manifest twice, are told by their own kinds. */
function isToldElsewhere(one: MadeObject, other: MadeObject, kinds: readonly string[]): boolean {
  const isOneApp = one.fullname !== undefined && one.fullname === other.fullname;
  return isOneApp || kinds.every((kind) => kind === "manifest");
}
