/** How a probe asks: by exactly one handler, its own or that of the health check. */
import type { HealthCheck, ProbeSettings } from "./types.gen.js";

/** The keys of each handler; those of http stand beside the others' names. */
export const handlers = {
  http: ["path", "port", "scheme", "host", "httpHeaders"],
  grpc: ["grpc"],
  tcpSocket: ["tcpSocket"],
  exec: ["exec"],
} as const;

export type Handler = keyof typeof handlers;

/** The handlers that a probe, or a health check, names itself. */
export function namedHandlers(probe: object): Handler[] {
  return (Object.keys(handlers) as Handler[]).filter((handler) =>
    handlers[handler].some((key) => Object.hasOwn(probe, key)),
  );
}

/** A probe with what it takes of its health check, as the template appchart.probes puts them together. */
export function withHandler(check: HealthCheck, own: ProbeSettings): ProbeSettings {
  const [ofCheck = "http"] = namedHandlers(check);
  const [handler = ofCheck] = namedHandlers(own);
  return handler === ofCheck ? { ...check, ...own } : own;
}
