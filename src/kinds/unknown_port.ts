/** The name of a port that an app does not have. */
import { type Diagnostic, quote } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/nearest.js";
import { isMeant, type Port } from "../model/ports.js";

type Problem = Pick<Diagnostic, "code" | "message" | "hint">;

/** What is wrong with a port of a Service, by name or number; undefined where the Service has it. */
export function unknownServicePort(
  wanted: string | number,
  ports: readonly Port[],
  of = "the app's Service",
): Problem | undefined {
  if (ports.some((port) => isMeant(port, wanted))) return undefined;
  const known = ports.map((port) => (typeof wanted === "string" ? port.name : port.servicePort));
  return unknownPort(wanted, known, of);
}

/** @param known what may be written: names of ports, and numbers where they will do */
export function unknownPort(
  wanted: string | number,
  known: readonly (string | number)[],
  of = "the app",
): Problem {
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
