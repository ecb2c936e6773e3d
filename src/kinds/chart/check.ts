/** The chart's version, its environment, and what it shares with other charts. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { nearest } from "../../diagnostics/nearest.js";
import { attributeDefault, members } from "../../request/attributes.js";
import type { Spec } from "../../request/spec.js";
import type { Subject } from "../kind.js";

/** The least version that SemVer knows. `helm lint` takes it for none. */
export function checkVersion({ request: { label, chart } }: Spec): Diagnostic[] {
  if (!/^0\.0\.0-0(\+|$)/.test(chart.chart_version ?? "")) return [];
  return [
    {
      code: "invalid-format",
      origin: label,
      path: "chart_version",
      message: `is ${quote(chart.chart_version)}, which Helm takes for no version`,
      hint: "write a higher one, such as 0.0.1-0",
    },
  ];
}

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

/**
 * What an environment writes into global. Helm shares it with other charts, so that values.schema.json
 * takes any key there; one that is nearly a key of ours is a slip all the same.
 */
export function checkGlobal({ values: { global }, place }: Subject): Diagnostic[] {
  const known = Object.keys(members("ChartValues")["global"]?.["properties"] ?? {});
  return Object.keys(global).flatMap((key): Diagnostic[] => {
    if (key === "namespace") {
      return [
        {
          code: "unknown-key",
          ...place(["global", key]),
          message: "is not where objects go: that is the namespace of the release",
          hint: "leave it out and deploy with --namespace, or write namespaceOverride at the top of the values",
        },
      ];
    }
    const meant = known.includes(key) ? undefined : nearest(key, known);
    if (meant === undefined) return [];
    return [
      {
        code: "unknown-key",
        ...place(["global", key]),
        message: "unknown key",
        hint: `write ${meant}`,
      },
    ];
  });
}
