/** The environment whose values are the chart's own. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../diagnostics/nearest.js";
import { attributeDefault } from "../../request/attributes.js";
import type { Spec } from "../../request/spec.js";

export function checkEnvironment({ request: { label, chart } }: Spec): Diagnostic[] {
  const { environment = attributeDefault("Chart", "environment") as string, environments } = chart;
  if (!environments || Object.hasOwn(environments, environment)) return [];
  const names = Object.keys(environments).sort();
  const meant = nearest(environment, names);
  return [
    {
      code: "unknown-environment",
      origin: label,
      path: "environment",
      message: `${chart.environment === undefined ? "defaults to" : "is"} ${quote(environment)}, which is not among environments`,
      hint:
        meant === undefined
          ? `write one of ${names.map(quote).join(", ")}`
          : `write ${quote(meant)}`,
    },
  ];
}
