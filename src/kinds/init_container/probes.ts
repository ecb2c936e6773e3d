/** The probes and hooks of sidecars. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import type { Beside } from "../../model/containers.js";
import { checkLifecycle, checkPortName } from "../lifecycle.js";
import type { CheckedApp } from "../kind.js";

const probes = ["livenessProbe", "readinessProbe", "startupProbe"] as const;

export function checkProbes({ place }: CheckedApp, { container, path }: Beside): Diagnostic[] {
  const names = (container.ports ?? []).flatMap(({ name }) => name ?? []);
  return [
    ...probes.flatMap((key): Diagnostic[] => {
      const probe = container[key];
      if (!probe) return [];
      const at = [...path, key];
      return [
        ...(["httpGet", "tcpSocket"] as const).flatMap((action) =>
          checkPortName(probe[action]?.port, names, [...at, action, "port"], place),
        ),
        ...(key !== "readinessProbe" && (probe.successThreshold ?? 1) !== 1
          ? [
              {
                code: "invalid-probe" as const,
                ...place([...at, "successThreshold"]),
                message: `must be 1, but is ${quote(probe.successThreshold)}`,
                hint: "leave it out, or write it under readinessProbe",
              },
            ]
          : []),
        ...(key === "readinessProbe" && probe.terminationGracePeriodSeconds !== undefined
          ? [
              {
                code: "invalid-probe" as const,
                ...place([...at, "terminationGracePeriodSeconds"]),
                message: "is not for readiness, which ends no container",
                hint: "write it under livenessProbe or startupProbe",
              },
            ]
          : []),
      ];
    }),
    ...checkLifecycle(container.lifecycle, names, [...path, "lifecycle"], place),
  ];
}
