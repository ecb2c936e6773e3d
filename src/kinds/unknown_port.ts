/** The name of a port that an app does not have. */
import { type Diagnostic, quote } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/nearest.js";

/** @param known what may be written: names of ports, and numbers where they will do */
export function unknownPort(
  wanted: string | number,
  known: readonly (string | number)[],
  of = "the app",
): Pick<Diagnostic, "code" | "message" | "hint"> {
  const meant = typeof wanted === "string" ? nearest(wanted, known.map(String)) : undefined;
  return {
    code: "unknown-port",
    message: `is ${quote(wanted)}, which is not a port of ${of}`,
    hint:
      meant !== undefined
        ? `write ${quote(meant)}`
        : known.length === 0
          ? "give the app a port of that name"
          : `write ${known.map(quote).join(" or ")}`,
  };
}
