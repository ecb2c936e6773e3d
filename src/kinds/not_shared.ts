/** Names that an app's inherit leaves out, and that its chart does not have. */
import { type Diagnostic, quote } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/nearest.js";
import type { CheckedApp } from "./kind.js";

/** @param shared what the chart has, by name; undefined where it has none */
export function notShared(
  { values: { inherit }, place }: CheckedApp,
  key: "config" | "env",
  shared: object | undefined,
): Diagnostic[] {
  const choice = inherit?.[key];
  if (typeof choice !== "object") return [];
  const names = Object.keys(shared ?? {});
  return choice.omit.flatMap((name, index): Diagnostic[] => {
    if (names.includes(name)) return [];
    const meant = nearest(name, names);
    return [
      {
        code: "unknown-value",
        ...place(["inherit", key, "omit", index]),
        message: `is ${quote(name)}, which is not in the chart's ${key}`,
        hint: meant === undefined ? "leave it out" : `write ${quote(meant)}`,
      },
    ];
  });
}
