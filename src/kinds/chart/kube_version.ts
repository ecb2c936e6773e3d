/** A constraint on the version of Kubernetes that shuts out what it means to take. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import type { Spec } from "../../request/spec.js";

/** A lower bound without a pre-release: what a provider appends to a version makes it one. */
const lowerBound = /(\^|~|>=?) *v?\d+(\.\d+){0,2}(?![-.\dxX*])/g;

export function checkKubeVersion({ request: { label, chart } }: Spec): Diagnostic[] {
  const { kube_version: constraint = "" } = chart;
  const open = constraint.replaceAll(lowerBound, (bound) => {
    const missing = 3 - bound.split(".").length;
    return `${bound}${".0".repeat(missing)}-0`;
  });
  if (open === constraint) return [];
  return [
    {
      code: "invalid-format",
      origin: label,
      path: "kube_version",
      message: "excludes the versions of cloud providers, such as v1.30.2-gke.100",
      hint: `write ${quote(open)}`,
      severity: "warning",
    },
  ];
}
