/** NetworkPolicies that name what is not there, or keep from an app what the chart knows it needs. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { isolationOf } from "../../model/isolation.js";
import { portsOf } from "../../model/ports.js";
import type { CheckedApp, Subject } from "../kind.js";
import { unknownPort } from "../unknown_port.js";
import { checkOwnRules } from "./cut_off.js";
import { checkIsolated } from "./isolated.js";

export function checkNetworkPolicies(subject: Subject): Diagnostic[] {
  const isolation = isolationOf(subject.values);
  return subject.apps.flatMap((app) => [
    ...checkPortNames(app),
    ...(isolation ? checkIsolated(app, isolation, subject) : checkOwnRules(app, subject)),
  ]);
}

/** Of an app's own ports the names are known; of those that it calls, they are not. */
function checkPortNames({ values, place }: CheckedApp): Diagnostic[] {
  const known = portsOf(values).map(({ name }) => name);
  return (values.networkPolicy?.ingress ?? []).flatMap(({ ports = [] }, rule) =>
    ports.flatMap(({ port }, index): Diagnostic[] => {
      if (typeof port !== "string" || known.includes(port)) return [];
      const path = ["networkPolicy", "ingress", rule, "ports", index, "port"];
      return [{ ...place(path), ...unknownPort(port, known) }];
    }),
  );
}
