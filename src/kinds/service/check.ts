/** Services. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import type { Segments } from "../../diagnostics/explain.js";
import { hasService, portsOfService } from "../../model/serving.js";
import type { AppValues, FurtherService, ServiceSettings } from "../../model/types.gen.js";
import { wrongFields } from "../field_rules.js";
import { type CheckedApp, type Subject } from "../kind.js";
import { ownLabels } from "../own_labels.js";
import { serviceRules } from "./fields.js";
import { unknownPort } from "../unknown_port.js";

export function checkServices(app: CheckedApp, { values: chart }: Subject): Diagnostic[] {
  const { service = {}, services = {} } = app.values;
  return [
    ...(hasService(app.values, chart) ? checkService(app, ["service"], service) : []),
    ...Object.entries(services).flatMap(([key, own]) =>
      own.enabled === false ? [] : checkService(app, ["services", key], own),
    ),
  ];
}

function checkService(
  app: CheckedApp,
  at: Segments,
  service: ServiceSettings | FurtherService,
): Diagnostic[] {
  return [
    ...checkPorts(app, at, service),
    ...checkLabels(app, at, service),
    ...wrongFields(serviceRules, service, app.values, (path) => app.place([...at, ...path])),
  ];
}

function checkPorts(
  { values, place, type: { serves } }: CheckedApp,
  at: Segments,
  { type, ports: names }: ServiceSettings | FurtherService,
): Diagnostic[] {
  const all = portsOfService(values);
  const known = all.map(({ name }) => name);
  if (known.length === 0) {
    const isAsked = at.length > 1 || values.service !== undefined;
    // What has a Service for its Ingress alone is told by that.
    if (!isAsked && serves !== "always") return [];
    return [
      {
        code: "missing-port",
        ...place(isAsked ? at : ["port"]),
        message: "has no port for the Service to lead to",
        hint: "give the app a port",
      },
    ];
  }
  const unknown = (names ?? []).flatMap((name, index): Diagnostic[] => {
    const path = place([...at, "ports", index]);
    if (known.includes(name)) return [];
    return [{ ...path, ...unknownPort(name, known) }];
  });
  const isOnNodes = type === "NodePort" || type === "LoadBalancer";
  const idle = at.length > 1 || isOnNodes ? [] : withNodePort(values, names);
  return [
    ...unknown,
    ...idle.map((name): Diagnostic => ({
      code: "conflicting-keys",
      ...place(["ports", name, "nodePort"]),
      message: `is given, but the Service has the type ${quote(type ?? "ClusterIP")}`,
      hint: `write NodePort or LoadBalancer as ${place([...at, "type"]).path}`,
    })),
  ];
}

/** The ports of a Service that name a port of the nodes. */
function withNodePort(values: AppValues, names?: readonly string[]): string[] {
  return portsOfService(values, names).flatMap(({ name, settings }) =>
    settings.nodePort === undefined ? [] : [name],
  );
}

function checkLabels(
  { place }: CheckedApp,
  at: Segments,
  { labels }: ServiceSettings,
): Diagnostic[] {
  return ownLabels(labels).map(({ key, ...wrong }) => ({
    ...place([...at, "labels", key]),
    ...wrong,
  }));
}
