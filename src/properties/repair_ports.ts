/** What has to fit between the ports of an app and what names them. */
import { type App } from "../model/types.gen.js";
import { portsOf } from "./expected_ports.js";
import { omitted } from "./members.js";

type Mutable = { -readonly [K in keyof App]: App[K] };
type Service = NonNullable<App["service"]>;

/** Each port has a number of its own, everywhere; what may have an Ingress, or has a route, has one called http. */
export function repairPorts(app: Mutable): void {
  const { http, ...others } = app.ports ?? {};
  const needsHttp =
    app.ingress ??
    app.ingresses ??
    app.http_route ??
    app.grpc_route ??
    app.health_check ??
    http ??
    app.app_type === "external-api";
  if (app.app_type === "worker" ? needsHttp : needsHttp && app.ports) app.port ??= 8080;
  if ((app.service ?? app.services) && portsOf(app).length === 0) app.port ??= 8080;
  if (!app.ports) return;
  const taken = new Set<unknown>([app.port ?? 8000]);
  const mended = Object.entries(others).map(([name, own], index) => {
    const containerPort = typeof own === "number" ? own : (own.containerPort ?? 1000 + index);
    const free = taken.has(containerPort) ? 1100 + index : containerPort;
    taken.add(free);
    if (typeof own === "number") return [name, free] as const;
    const { servicePort } = own;
    const isTaken = servicePort !== undefined && taken.has(servicePort);
    taken.add(servicePort);
    const rest = omitted(own, "hostPort", ...(isTaken ? (["servicePort"] as const) : []));
    const hasNodes = app.service?.type !== undefined && app.service.type !== "ClusterIP";
    const kept = hasNodes ? rest : omitted(rest, "nodePort");
    return [
      name,
      {
        ...kept,
        containerPort: free,
        ...(index === 0 && own.hostPort ? { hostPort: own.hostPort } : {}),
      },
    ] as const;
  });
  const ofHttp =
    typeof http === "object"
      ? omitted(http, "containerPort", "servicePort", "nodePort", "hostPort")
      : http === undefined
        ? undefined
        : {};
  app.ports = {
    ...(Object.fromEntries(mended) as NonNullable<App["ports"]>),
    ...(ofHttp && { http: ofHttp }),
  };
}

/** A Service leads to ports that are there, and says nothing that its type has no use for. */
export function repairServices(app: Mutable): void {
  const names = new Set(portsOf(app).map(({ name }) => name));
  const mended = (own: Service): Service => {
    let kept = own;
    const drop = (...keys: (keyof Service)[]) => {
      kept = omitted(kept, ...keys);
    };
    const isBalanced = own.type === "LoadBalancer";
    const hasNodes = isBalanced || own.type === "NodePort";
    if (!isBalanced) {
      drop("allocateLoadBalancerNodePorts", "loadBalancerClass", "loadBalancerSourceRanges");
    }
    if (!hasNodes) drop("externalTrafficPolicy");
    else drop("clusterIP");
    if (!isBalanced || own.externalTrafficPolicy !== "Local") drop("healthCheckNodePort");
    if (own.sessionAffinity !== "ClientIP") drop("sessionAffinityConfig");
    if (own.clusterIP !== undefined) drop("clusterIPs");
    if (!own.ports?.every((name) => names.has(name))) drop("ports");
    return kept;
  };
  if (app.service) {
    app.service = mended(app.service);
    // An Ingress or a route leads to it, by http if it says no other.
    const isExposed =
      app.ingress ??
      app.ingresses ??
      app.http_route ??
      app.grpc_route ??
      app.app_type === "external-api";
    if (isExposed) app.service = omitted(app.service, "enabled", "ports");
  }
  if (app.services) {
    app.services = Object.fromEntries(
      Object.entries(app.services).map(([key, own]) => [key, mended(own)]),
    );
  }
}

type HealthCheck = NonNullable<App["health_check"]>;

/** Each probe has one handler, and it goes to a port that is there. */
export function repairHandlers(app: App, check: HealthCheck): HealthCheck {
  const names = new Set(portsOf(app).map(({ name }) => name));
  const isThere = (port: number | string | undefined) =>
    typeof port !== "string" || names.has(port);
  const mended = <T extends object>(drawn: T): T => {
    const probe = { ...drawn } as HealthCheck;
    if (!isThere(probe.port)) delete probe.port;
    if (!isThere(probe.grpc?.port)) delete probe.grpc;
    if (!isThere(probe.tcpSocket?.port)) delete probe.tcpSocket;
    const others = (["exec", "grpc", "tcpSocket"] as const).filter((key) =>
      Object.hasOwn(probe, key),
    );
    for (const key of others.slice(1)) Reflect.deleteProperty(probe, key);
    if (others.length === 0) return probe as T;
    return omitted(probe, "path", "port", "scheme", "host", "httpHeaders") as T;
  };
  const { liveness, readiness, startup, ...base } = check;
  return {
    ...mended(base),
    ...(liveness && { liveness: mended(liveness) }),
    ...(readiness && {
      readiness: mended(omitted(readiness, "terminationGracePeriodSeconds")),
    }),
    ...(startup && { startup: mended(startup) }),
  };
}
