/** Fields of one map that do not go together, as the API server has it. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Segments } from "../diagnostics/explain.js";
import type { AppValues } from "../model/types.gen.js";

/** A field that is wrong beside the others of its map. */
export interface WrongField extends Pick<Diagnostic, "message" | "hint"> {
  /** Where it stands in the map. */
  readonly at: Segments;
  readonly code?: Diagnostic["code"];
}

/** Finds what is wrong with a map; the app is the one whose pod it is in. */
export type FieldRule<T> = (value: T, app: AppValues) => readonly WrongField[];

/**
 * Fields that need something beside them.
 *
 * @param needs - the end of "needs ...".
 */
export function needing<T>(
  fields: readonly (keyof T & string)[],
  needs: string,
  holds: (value: T, app: AppValues) => boolean,
): FieldRule<T> {
  return (value, app) =>
    fields
      .filter((field) => value[field] !== undefined && !holds(value, app))
      .map((field) => ({
        at: [field],
        message: `needs ${needs}`,
        hint: "add that, or leave it out",
      }));
}

/** What rules find in a map. */
export function wrongFields<T>(
  rules: readonly FieldRule<T>[],
  value: T,
  app: AppValues,
  place: (path: Segments) => Pick<Diagnostic, "origin" | "path">,
): Diagnostic[] {
  return rules.flatMap((rule) =>
    rule(value, app).map(({ at, code = "conflicting-keys", message, hint }) => ({
      code,
      ...place(at),
      message,
      hint,
    })),
  );
}
