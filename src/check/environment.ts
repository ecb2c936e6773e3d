/** The environment whose values are the chart's own. */
import { type Diagnostic, quote } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/nearest.js";
import type { Spec } from "../spec.js";

export function checkEnvironment({ request: { label, chart } }: Spec): Diagnostic[] {
  const { environment = "dev", environments } = chart;
  if (!environments || environment in environments) return [];
  const names = Object.keys(environments).sort();
  const meant = nearest(environment, names);
  return [
    {
      code: "unknown-environment",
      origin: label,
      path: "environment",
      message: `is ${quote(environment)}${chart.environment === undefined ? " unless given" : ""}, which is not among environments`,
      hint:
        meant === undefined
          ? `write one of ${names.map(quote).join(", ")}`
          : `write ${quote(meant)}`,
    },
  ];
}
