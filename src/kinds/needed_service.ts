/** The Service that an Ingress or a route leads to. */
import { type Diagnostic, quote } from "../diagnostics/diagnostic.js";
import type { Segments } from "../diagnostics/explain.js";
import type { CheckedApp } from "./kind.js";

/**
 * What is wrong where the Service of an app is switched off; undefined where it is not.
 *
 * @param by what needs it, with an article
 * @param path where that is, below the app's values
 */
export function withoutService(
  { values: { service }, place }: CheckedApp,
  by: string,
  path: Segments,
): Diagnostic | undefined {
  if (service?.enabled !== false) return undefined;
  return {
    code: "conflicting-keys",
    ...place(["service", "enabled"]),
    message: `is ${quote(false)}, but ${by} needs the Service`,
    hint: `leave it out, or write ${place([...path, "enabled"]).path} as false too`,
  };
}
