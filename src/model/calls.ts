/** Who calls whom: by a variable that holds another app's URL, or by saying so. */
import type { Segments } from "../diagnostics/explain.js";
import { everyEnv } from "./containers.js";
import { HTTP, isMeant, type Port } from "./ports.js";
import { hasService, portsOfService } from "./serving.js";
import type { AppValues, ChartValues } from "./types.gen.js";
import { variables } from "./variables.js";

/** An app that another one calls. */
export interface Call {
  /** The key under `apps` or `externalApps`. */
  readonly app: string;
  /** A port of its Service, by name or number; undefined for all of them. */
  readonly port: string | number | undefined;
  /** Where it was said, below the caller's values. */
  readonly path: Segments;
}

/** What an app calls; the template appchart.callsOf says the same. */
export function callsOf(values: AppValues): Call[] {
  const urls = everyEnv(values).flatMap(({ env, path }) =>
    variables(env).flatMap(({ serviceUrl, at }) =>
      serviceUrl
        ? [{ app: serviceUrl.app, port: serviceUrl.port ?? HTTP, path: [...path, at] }]
        : [],
    ),
  );
  const said = Object.entries(values.calls ?? {}).flatMap(([app, { ports = [undefined] }]) =>
    ports.map((port) => ({ app, port, path: ["calls"] })),
  );
  return [...urls, ...said];
}

/** The ports of the Service that others call an app by; undefined where it has none. */
export function servedPorts(callee: AppValues, chart: ChartValues): Port[] | undefined {
  return hasService(callee, chart) ? portsOfService(callee, callee.service?.ports) : undefined;
}

/** Whether a call is to a port of a Service. */
export function isCallTo(served: Port, { port }: Call): boolean {
  return port === undefined || isMeant(served, port);
}
