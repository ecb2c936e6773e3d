/** Health checks. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import type { Segments } from "../../diagnostics/explain.js";
import { handlers, namedHandlers, withHandler } from "../../model/handlers.js";
import { HTTP, portsOf } from "../../model/ports.js";
import type { HealthCheck, ProbeSettings } from "../../model/types.gen.js";
import type { CheckedApp } from "../kind.js";
import { unknownPort } from "../unknown_port.js";

const probes = ["liveness", "readiness", "startup"] as const;
const top: Segments = ["healthCheck"];

export function checkHealthCheck(app: CheckedApp): Diagnostic[] {
  const { healthCheck: check } = app.values;
  if (!check || check.enabled === false) return [];
  const several = [
    ...oneHandler(app, top, check),
    ...probes.flatMap((name) => oneHandler(app, [...top, name], check[name] ?? {})),
  ];
  return [...checkFields(app, check), ...(several.length > 0 ? several : checkPorts(app, check))];
}

/** Kubernetes refuses any other threshold for liveness and startup, and a grace period for readiness. */
function checkFields({ place }: CheckedApp, check: HealthCheck): Diagnostic[] {
  const thresholds = (["liveness", "startup"] as const).flatMap((probe): Diagnostic[] => {
    const threshold = check[probe]?.successThreshold ?? 1;
    if (threshold === 1) return [];
    return [
      {
        code: "invalid-probe",
        ...place([...top, probe, "successThreshold"]),
        message: `must be 1, but is ${quote(threshold)}`,
        hint: "leave it out, or write it under readiness",
      },
    ];
  });
  if (check.readiness?.terminationGracePeriodSeconds === undefined) return thresholds;
  return [
    ...thresholds,
    {
      code: "invalid-probe",
      ...place([...top, "readiness", "terminationGracePeriodSeconds"]),
      message: "is not for readiness, which ends no container",
      hint: "write it under liveness or startup",
    },
  ];
}

function oneHandler({ place }: CheckedApp, at: Segments, probe: object): Diagnostic[] {
  const named = namedHandlers(probe);
  if (named.length < 2) return [];
  const keys = named.flatMap((handler) =>
    handlers[handler].filter((key) => Object.hasOwn(probe, key)),
  );
  return [
    {
      code: "one-of",
      ...place([...at, keys.at(-1) ?? ""]),
      message: `is given beside ${keys.slice(0, -1).join(", ")}: a probe has one handler`,
      hint: "keep one of path and port, grpc, tcpSocket and exec",
    },
  ];
}

function checkPorts(app: CheckedApp, check: HealthCheck): Diagnostic[] {
  const known = portsOf(app.values).map(({ name }) => name);
  const told = new Set<string>();
  return probes.flatMap((name): Diagnostic[] => {
    const own = check[name];
    // The other two are there though nobody says anything of them.
    if (own?.enabled === false || (name === "startup" && !own)) return [];
    const { port, path } = portOf(check, own ?? {});
    if (port === undefined || typeof port === "number" || known.includes(port)) return [];
    const isOwn = own !== undefined && namedHandlers(own).length > 0 && port === portIn(own);
    const at = app.place(
      isOwn ? [...top, name, ...path] : [...top, ...(isSaid(check) ? path : [])],
    );
    if (told.has(at.path)) return [];
    told.add(at.path);
    if (isOwn || isSaid(check)) return [{ ...at, ...unknownPort(port, known) }];
    return [
      {
        code: "missing-port",
        ...at,
        message: "has no port to probe: the app has no port called http",
        hint: "write health_check.port, or give the app a port",
      },
    ];
  });
}

function isSaid(check: HealthCheck): boolean {
  return portIn(check) !== undefined;
}

/** The port that a map names for its own handler. */
function portIn(probe: ProbeSettings | HealthCheck): number | string | undefined {
  return probe.grpc?.port ?? probe.tcpSocket?.port ?? probe.port;
}

/** The port that a probe goes to, with the path of it; none where a command is run. */
function portOf(
  check: HealthCheck,
  own: ProbeSettings,
): { port: number | string | undefined; path: Segments } {
  const probe = withHandler(check, own);
  if (probe.exec) return { port: undefined, path: [] };
  const [handler] = (["grpc", "tcpSocket"] as const).filter((key) => probe[key]);
  if (handler) return { port: probe[handler]?.port, path: [handler, "port"] };
  return { port: probe.port ?? HTTP, path: ["port"] };
}
