/** Ingresses. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import type { AppValues } from "../../model/types.gen.js";
import type { AllValues } from "../../model/chart.js";
import { HTTP, type Port } from "../../model/ports.js";
import { portsOfService } from "../../model/serving.js";
import { repeats } from "../../objects/repeats.js";
import type { CheckedApp, Subject } from "../kind.js";
import { unknownPort } from "../unknown_port.js";
import { ingressHosts } from "./ingress.js";

type Ingress = NonNullable<AppValues["ingress"]>;

export function checkIngress(app: CheckedApp, { values }: Subject): Diagnostic[] {
  const { ingress } = app.values;
  if (!ingress || ingress.enabled === false) return [];
  return [
    ...checkHosts(app, ingress),
    ...checkPorts(app, ingress),
    ...checkTls(app, ingress),
    ...checkMadeUpHost(app, values),
  ];
}

/** The environment whose hosts nobody minds: .local is for a cluster on somebody's own machine. */
const local = "dev";

/** A host that nobody wrote is known to no DNS server. */
function checkMadeUpHost(
  { name, values: { ingress }, place }: CheckedApp,
  values: AllValues,
): Diagnostic[] {
  if (values.global.environment === local || !ingress || ingress.host || ingress.hosts) return [];
  const [host] = ingressHosts(name, ingress, values);
  if (host === undefined) return [];
  return [
    {
      code: "unlikely-host",
      ...place(["ingress", "host"]),
      message: `is not given: in ${values.global.environment} the app is served at ${host}, which no DNS server knows`,
      hint: "write the host, or ingress = None if nothing outside of the cluster calls the app",
      severity: "warning",
    },
  ];
}

function checkHosts({ place }: CheckedApp, { host, hosts = [] }: Ingress): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  if (host && hosts.length > 0) {
    diagnostics.push({
      code: "conflicting-keys",
      ...place(["ingress", "hosts"]),
      message: "is given beside ingress.host",
      hint: "keep one of the two",
    });
  }
  for (const { item, index } of repeats(hosts, String)) {
    diagnostics.push({
      code: "duplicate-name",
      ...place(["ingress", "hosts", index]),
      message: `is ${quote(item)} again`,
      hint: "list each host once",
    });
  }
  return diagnostics;
}

function checkPorts(
  { values, place }: CheckedApp,
  { paths = [{ path: "/" }] }: Ingress,
): Diagnostic[] {
  const { service } = values;
  if (service?.enabled === false) {
    return [
      {
        code: "conflicting-keys",
        ...place(["service", "enabled"]),
        message: `is ${quote(false)}, but an ingress needs the Service`,
        hint: `leave it out, or write ${place(["ingress", "enabled"]).path} as false too`,
      },
    ];
  }
  const ports = portsOfService(values, service?.ports);
  const needsHttp = paths.some(({ port }) => port === undefined);
  if (needsHttp && !ports.some(({ name }) => name === HTTP)) {
    return [withoutHttp(place(["ingress"]), ports)];
  }
  return paths.flatMap(({ port: wanted }, index): Diagnostic[] => {
    if (
      wanted === undefined ||
      ports.some(({ name, servicePort }) => [name, servicePort].includes(wanted))
    ) {
      return [];
    }
    const known = ports.map((port) => (typeof wanted === "string" ? port.name : port.servicePort));
    const at = place(["ingress", "paths", index, "port"]);
    return [{ ...at, ...unknownPort(wanted, known, "the app's Service") }];
  });
}

function withoutHttp(at: Pick<Diagnostic, "origin" | "path">, ports: readonly Port[]): Diagnostic {
  const names = ports.map(({ name }) => quote(name)).join(" or ");
  return {
    code: "missing-port",
    ...at,
    message: "has no port to send requests to: the app has no port called http",
    hint:
      names === ""
        ? "give the app a port"
        : `give the app a port, or write ${names} as port of each path`,
  };
}

function checkTls({ place }: CheckedApp, { host, hosts, tls = [] }: Ingress): Diagnostic[] {
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
          ...place([...path, "hosts", index]),
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
