/** Health checks. */
import { type Diagnostic, formatPath, quote } from "../diagnostics/diagnostic.js";
import type { Spec } from "../spec.js";

export function checkHealthCheck({ request }: Spec): Diagnostic[] {
  return request.apps.flatMap(({ label, app_type, port, health_check: check }): Diagnostic[] => {
    if (!check || check.enabled === false) return [];
    const diagnostics: Diagnostic[] = [];
    // Kubernetes refuses any other threshold for these two.
    for (const probe of ["liveness", "startup"] as const) {
      const threshold = check[probe]?.successThreshold ?? 1;
      if (threshold === 1) continue;
      diagnostics.push({
        code: "invalid-probe",
        origin: label,
        path: formatPath(["health_check", probe, "successThreshold"]),
        message: `must be 1, but is ${quote(threshold)}`,
        hint: "leave it out, or write it under readiness",
      });
    }
    if (app_type === "worker" && port === undefined && check.port === undefined) {
      diagnostics.push({
        code: "missing-port",
        origin: label,
        path: "health_check",
        message: "has no port to ask: a worker has none of its own",
        hint: "write health_check.port, or give the app a port",
      });
    }
    return diagnostics;
  });
}
