/** Ingresses. */
import { type Diagnostic, formatPath, quote } from "../diagnostics/diagnostic.js";
import type { Spec } from "../spec.js";

type App = Spec["request"]["apps"][number];
type Ingress = NonNullable<App["ingress"]>;

export function checkIngress({ request }: Spec): Diagnostic[] {
  return request.apps.flatMap((app) => {
    const { ingress } = app;
    if (!ingress || ingress.enabled === false) return [];
    return [...checkHosts(app, ingress), ...checkPorts(app, ingress), ...checkTls(app, ingress)];
  });
}

function checkHosts({ label }: App, { host, hosts = [] }: Ingress): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (host && hosts.length > 0) {
    diagnostics.push({
      code: "conflicting-keys",
      origin: label,
      path: "ingress.hosts",
      message: "is given beside ingress.host",
      hint: "keep one of the two",
    });
  }
  hosts.forEach((name, index) => {
    if (hosts.indexOf(name) === index) return;
    diagnostics.push({
      code: "duplicate-name",
      origin: label,
      path: formatPath(["ingress", "hosts", index]),
      message: `is ${quote(name)} again`,
      hint: "list each host once",
    });
  });
  return diagnostics;
}

function checkPorts({ label, app_type, port }: App, { paths = [] }: Ingress): Diagnostic[] {
  if (app_type === "worker" && port === undefined) {
    return [
      {
        code: "missing-port",
        origin: label,
        path: "ingress",
        message: "has no port to send requests to: a worker has none of its own",
        hint: "give the app a port",
      },
    ];
  }
  const own = port ?? 8000;
  return paths.flatMap(({ port: wanted = own }, index): Diagnostic[] => {
    if (wanted === own) return [];
    return [
      {
        code: "port-mismatch",
        origin: label,
        path: formatPath(["ingress", "paths", index, "port"]),
        message: `is ${wanted}, but the app's Service has only ${own}`,
        hint: `leave it out, or write ${own}`,
      },
    ];
  });
}

function checkTls({ label }: App, { host, hosts, tls = [] }: Ingress): Diagnostic[] {
  const served = hosts ?? (host ? [host] : []);
  // The default host is known only when the chart is rendered.
  if (served.length === 0) return [];
  const entries = Array.isArray(tls)
    ? tls.map((entry, index) => [["ingress", "tls", index], entry] as const)
    : [[["ingress", "tls"], tls] as const];
  return entries.flatMap(([path, { hosts: names = [] }]) =>
    names.flatMap((name, index): Diagnostic[] => {
      if (served.some((rule) => covers(rule, name))) return [];
      return [
        {
          code: "unserved-tls-host",
          origin: label,
          path: formatPath([...path, "hosts", index]),
          message: `is ${quote(name)}, which no rule of the ingress serves`,
          hint: `write one of ${served.join(", ")}, or leave hosts out for all of them`,
        },
      ];
    }),
  );
}

/** A wildcard stands for exactly one label, in the rule as in the certificate. */
function covers(rule: string, name: string): boolean {
  const parent = (host: string) => host.slice(host.indexOf(".") + 1);
  return (
    rule === name ||
    ((rule.startsWith("*.") || name.startsWith("*.")) && parent(rule) === parent(name))
  );
}
