/** The filters of a route's rules. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Segments } from "../diagnostics/explain.js";
import { repeats } from "../objects/repeats.js";
import type { CheckedApp } from "./kind.js";

/** A filter of either kind of route: its type, and the member that goes with it. */
interface Filter {
  readonly type: string;
}

/** The member that says what a filter of a type does. */
function memberOf(type: string): string {
  if (type === "CORS") return "cors";
  if (type === "URLRewrite") return "urlRewrite";
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
}

/** The types that a rule may have several of. */
const severalTimes: readonly string[] = ["ExtensionRef", "RequestMirror"];

/** @param path where the filters are, below the app's values */
export function checkFilters(
  { place }: CheckedApp,
  path: Segments,
  filters: readonly Filter[],
): Diagnostic[] {
  const members = filters.flatMap((filter, index): Diagnostic[] => {
    const { type, ...given } = filter;
    const wanted = memberOf(type);
    const missing: Diagnostic[] = Object.hasOwn(given, wanted)
      ? []
      : [
          {
            code: "missing-key",
            ...place([...path, index]),
            message: `has the type ${type}, but no ${wanted}`,
            hint: `write ${wanted} beside type`,
          },
        ];
    const others = Object.keys(given).filter((key) => key !== wanted);
    return [
      ...missing,
      ...others.map((key): Diagnostic => ({
        code: "conflicting-keys",
        ...place([...path, index, key]),
        message: `is given, but the filter has the type ${type}`,
        hint: "make it a filter of its own",
      })),
    ];
  });
  const types = filters.map(({ type }) => type);
  const again = repeats(types, String)
    .filter(({ item }) => !severalTimes.includes(item))
    .map(({ item, index }): Diagnostic => ({
      code: "duplicate-name",
      ...place([...path, index, "type"]),
      message: `is ${item} again`,
      hint: "make one filter of the two: the Gateway API takes one of each type",
    }));
  return [
    ...members,
    ...again,
    ...checkRedirect(types, (index) => place([...path, index, "type"])),
  ];
}

/** What is sent elsewhere never reaches the app. */
function checkRedirect(
  types: readonly string[],
  at: (index: number) => Pick<Diagnostic, "origin" | "path">,
): Diagnostic[] {
  const rewrite = types.indexOf("URLRewrite");
  if (rewrite < 0 || !types.includes("RequestRedirect")) return [];
  return [
    {
      code: "conflicting-keys",
      ...at(rewrite),
      message: "is URLRewrite, but the rule sends the client elsewhere by a RequestRedirect",
      hint: "keep one of the two",
    },
  ];
}
