/** Ingresses. */
import { type Diagnostic, formatPath, quote } from "../../diagnostics/diagnostic.js";
import type { AllValues } from "../../model/chart.js";
import { HTTP, type Port } from "../../model/ports.js";
import {
  type AppIngress,
  ingressesOf,
  isOn,
  portsOfService,
  routeKeys,
} from "../../model/serving.js";
import { repeats } from "../../objects/repeats.js";
import type { CheckedApp, Subject } from "../kind.js";
import { withoutService } from "../needed_service.js";
import { unknownServicePort } from "../unknown_port.js";
import { isMadeUp, rulesOf } from "../../model/ingress_rules.js";

export function checkIngresses(app: CheckedApp, { values }: Subject): Diagnostic[] {
  return ingressesOf(app.values, values).flatMap((ingress) => [
    ...checkHosts(app, ingress),
    ...checkPorts(app, ingress, values),
    ...checkTls(app, ingress, values),
    ...checkMadeUpHost(app, ingress, values),
  ]);
}

/** The environment whose hosts nobody minds: .local is for a cluster on somebody's own machine. */
const local = "dev";

/** A host that nobody wrote is known to no DNS server. */
function checkMadeUpHost(
  { name, values: own, place }: CheckedApp,
  ingress: AppIngress,
  values: AllValues,
): Diagnostic[] {
  const { environment } = values.global;
  if (environment === local || !isMadeUp(ingress)) return [];
  const [rule] = rulesOf(name, ingress, values);
  const off = ingress.key === "" ? "ingress = None" : "leave the Ingress out,";
  const isRouted = routeKeys.some((key) => isOn(own[key]));
  return [
    {
      code: "unlikely-host",
      ...place([...ingress.path, "host"]),
      message: `is not given: in ${environment} the app is served at ${rule?.host ?? ""}, which no DNS server knows`,
      hint: `write the host, or ${off} if ${isRouted ? "routes alone lead to the app" : "nothing outside of the cluster calls the app"}`,
      severity: "warning",
    },
  ];
}

function checkHosts(
  { place }: CheckedApp,
  { path, settings: { rules, ...settings } }: AppIngress,
): Diagnostic[] {
  const { host, hosts = [] } = settings;
  const others = (["host", "hosts", "paths"] as const).filter((key) => settings[key]);
  const diagnostics: Diagnostic[] = [];
  if (rules && others.length > 0) {
    diagnostics.push({
      code: "conflicting-keys",
      ...place([...path, "rules"]),
      message: `is given beside ${others.map((key) => formatPath([...path, key])).join(" and ")}`,
      hint: "write every host with its paths in rules, or leave rules out",
    });
  }
  if (host && hosts.length > 0) {
    diagnostics.push({
      code: "conflicting-keys",
      ...place([...path, "hosts"]),
      message: `is given beside ${formatPath([...path, "host"])}`,
      hint: "keep one of the two",
    });
  }
  for (const { item, index } of repeats(hosts, String)) {
    diagnostics.push({
      code: "duplicate-name",
      ...place([...path, "hosts", index]),
      message: `is ${quote(item)} again`,
      hint: "list each host once",
    });
  }
  return diagnostics;
}

function checkPorts(app: CheckedApp, ingress: AppIngress, all: AllValues): Diagnostic[] {
  const { name, values, place } = app;
  const off = withoutService(app, "an ingress", ingress.path);
  if (off) return [off];
  const ports = portsOfService(values, values.service?.ports);
  // Hosts that share paths share their ports.
  const paths = [
    ...new Map(
      rulesOf(name, ingress, all)
        .flatMap((rule) => rule.paths)
        .map((path) => [JSON.stringify(path.at), path]),
    ).values(),
  ];
  const needsHttp = paths.some(({ port }) => port === undefined);
  if (needsHttp && !ports.some(({ name: port }) => port === HTTP)) {
    return [withoutHttp(place(ingress.path), ports)];
  }
  return paths.flatMap(({ port: wanted, at }): Diagnostic[] => {
    const problem = wanted === undefined ? undefined : unknownServicePort(wanted, ports);
    return problem ? [{ ...place([...at, "port"]), ...problem }] : [];
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

function checkTls({ name, place }: CheckedApp, ingress: AppIngress, all: AllValues): Diagnostic[] {
  // The default host is not one that a certificate is for.
  if (isMadeUp(ingress)) return [];
  const { path: above, settings } = ingress;
  const { tls = [] } = settings;
  const served = rulesOf(name, ingress, all).map(({ host }) => host);
  const entries = Array.isArray(tls)
    ? tls.map((entry, index) => [[...above, "tls", index], entry] as const)
    : [[[...above, "tls"], tls] as const];
  return entries.flatMap(([path, { hosts: names = [] }]) =>
    names.flatMap((host, index): Diagnostic[] => {
      if (served.some((rule) => covers(rule, host))) return [];
      return [
        {
          code: "unserved-tls-host",
          ...place([...path, "hosts", index]),
          message: `is ${quote(host)}, which no rule of the ingress serves`,
          hint: `write one of ${[...new Set(served)].join(", ")}, or leave hosts out for all of them`,
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
