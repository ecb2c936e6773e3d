/** The ports of an app: what the container, its probes, the Services and the Ingress refer to. */
import type { Segments } from "../diagnostics/explain.js";
import type { AppValues, PortSettings } from "./types.gen.js";

/** The port that probes and an Ingress go to where they name none. */
export const HTTP = "http";

/** One port of an app's container. */
export interface Port {
  readonly name: string;
  readonly containerPort: number;
  readonly servicePort: number;
  readonly protocol: NonNullable<PortSettings["protocol"]>;
  readonly settings: PortSettings;
  /** Where its number stands in the app's values. */
  readonly path: Segments;
}

/** Whether a port of a Service is the one that is meant, by name or number. */
export function isMeant({ name, servicePort }: Port, wanted: string | number): boolean {
  return wanted === name || wanted === servicePort;
}

/** The ports of an app in the order of the template appchart.ports: http, then the others by name. */
export function portsOf({ port, ports = {} }: Pick<AppValues, "port" | "ports">): Port[] {
  const names = Object.keys(ports)
    .filter((name) => name !== HTTP)
    .sort();
  return [HTTP, ...names].flatMap((name): Port[] => {
    const own = ports[name];
    const settings: PortSettings = typeof own === "number" ? { containerPort: own } : (own ?? {});
    const isHttp = name === HTTP;
    const containerPort = isHttp ? port : settings.containerPort;
    if (containerPort === undefined) return [];
    const { servicePort = containerPort, protocol = "TCP" } = settings;
    const below = typeof own === "number" ? [] : ["containerPort"];
    const path = isHttp ? ["port"] : ["ports", name, ...below];
    return [{ name, containerPort, servicePort, protocol, settings, path }];
  });
}
