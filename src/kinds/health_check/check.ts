/** Health checks. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import type { CheckedApp } from "../kind.js";

export function checkHealthCheck({ values, place }: CheckedApp): Diagnostic[] {
  const { healthCheck: check, port } = values;
  if (!check || check.enabled === false) return [];
  const diagnostics: Diagnostic[] = [];
  // Kubernetes refuses any other threshold for these two.
  for (const probe of ["liveness", "startup"] as const) {
    const threshold = check[probe]?.successThreshold ?? 1;
    if (threshold === 1) continue;
    diagnostics.push({
      code: "invalid-probe",
      ...place(["healthCheck", probe, "successThreshold"]),
      message: `must be 1, but is ${quote(threshold)}`,
      hint: "leave it out, or write it under readiness",
    });
  }
  if (
    port === undefined &&
    check.port === undefined &&
    ["liveness", "readiness", "startup"].some(needsPort)
  ) {
    diagnostics.push({
      code: "missing-port",
      ...place(["healthCheck"]),
      message: "has no port to probe: workers have no default port",
      hint: "write health_check.port, or give the app a port",
    });
  }
  return diagnostics;

  function needsPort(name: string): boolean {
    const probe = check?.[name as "liveness" | "readiness" | "startup"];
    // The other two are there though nobody says anything of them.
    if (name === "startup" && !probe) return false;
    return probe?.enabled !== false && probe?.port === undefined;
  }
}
