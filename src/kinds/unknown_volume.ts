/** The name of a volume that a pod does not have. */
import { type Diagnostic, quote } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/nearest.js";

export function unknownVolume(
  wanted: string,
  known: readonly string[],
): Pick<Diagnostic, "code" | "message" | "hint"> {
  const meant = nearest(wanted, known);
  return {
    code: "unknown-volume",
    message: `is ${quote(wanted)}, which is not a volume of the app`,
    hint: meant === undefined ? "add it to volumes" : `write ${quote(meant)}`,
  };
}
