/** What has to fit within the routes of an app, and between them, its ports and the chart's gateway. */
import { type App, type Chart } from "../model/types.gen.js";
import { portsOf } from "./expected_ports.js";
import { omitted, unique } from "./members.js";

type Mutable = { -readonly [K in keyof App]: App[K] };
type HttpRoute = NonNullable<App["http_route"]>;
type HttpRule = NonNullable<HttpRoute["rules"]>[number];
type GrpcRoute = NonNullable<App["grpc_route"]>;
type GrpcRule = NonNullable<GrpcRoute["rules"]>[number];

/** A chart whose routes are attached somewhere: to one Gateway, or to a list of them. */
export function withGateway(drawn: Chart): Chart {
  const { gateway = {} } = drawn;
  const { parentRefs, ...one } = gateway;
  return { ...drawn, gateway: parentRefs ? { parentRefs } : { name: "public", ...one } };
}

/** A route leads to ports that are there, and each of its rules says a thing once. */
export function repairRoutes(app: Mutable): void {
  const ports = portsOf(app);
  const [first] = ports;
  const mended = <T extends { port?: number | string }>(own: T): T => {
    const { port } = own;
    const { name, servicePort } = ports[ports.length - 1] ?? { name: "http", servicePort: 8000 };
    if (port === undefined) return own;
    return { ...own, port: typeof port === "string" ? name : servicePort };
  };
  const named = <T extends { port?: number | string; hostnames?: string[] }>(own: T): T => ({
    ...mended(own),
    ...(own.hostnames && { hostnames: [...new Set(own.hostnames)] }),
  });
  if (app.http_route) {
    const own = app.http_route.rules ? omitted(app.http_route, "paths") : app.http_route;
    const rules = own.rules?.map((rule) => httpRule(mended(rule)));
    app.http_route = { ...named(own as HttpRoute), ...(rules && { rules }) };
  }
  if (app.grpc_route) {
    const rules = app.grpc_route.rules?.map((rule) => grpcRule(mended(rule)));
    // Without a port of one of the two names it has to say which.
    const isFound = ports.some(({ name }) => ["grpc", "http"].includes(name));
    const own = named(app.grpc_route);
    app.grpc_route = {
      ...(isFound ? own : { port: first?.name ?? "http", ...own }),
      ...(rules && { rules }),
    };
  }
}

function httpRule(rule: HttpRule): HttpRule {
  const { filters, matches, timeouts } = rule;
  const [match] = matches ?? [];
  const hasOnePrefix =
    (matches ?? []).length <= 1 && (match?.path?.type ?? "PathPrefix") === "PathPrefix";
  return {
    ...rule,
    ...(matches && {
      matches: matches.map((one) => ({
        ...one,
        ...(one.headers && { headers: unique(one.headers, ({ name }) => name.toLowerCase()) }),
        ...(one.queryParams && { queryParams: unique(one.queryParams, ({ name }) => name) }),
      })),
    }),
    ...(filters && { filters: withMembers(filters).map((one) => withPath(one, hasOnePrefix)) }),
    ...(timeouts?.request !== undefined && { timeouts: omitted(timeouts, "backendRequest") }),
  };
}

function grpcRule(rule: GrpcRule): GrpcRule {
  const { filters, matches } = rule;
  return {
    ...rule,
    ...(matches && {
      matches: matches.map(({ method, headers, ...rest }) => ({
        ...rest,
        ...(headers && { headers: unique(headers, ({ name }) => name.toLowerCase()) }),
        ...(method && {
          method: method.method === undefined ? { service: "a.v1.B", ...method } : method,
        }),
      })),
    }),
    ...(filters && { filters: withMembers(filters) }),
  };
}

const members: Readonly<Record<string, string>> = {
  CORS: "cors",
  ExtensionRef: "extensionRef",
  RequestHeaderModifier: "requestHeaderModifier",
  RequestMirror: "requestMirror",
  RequestRedirect: "requestRedirect",
  ResponseHeaderModifier: "responseHeaderModifier",
  URLRewrite: "urlRewrite",
};

/** Those that say what their type does, with that and nothing else, each type once. */
function withMembers<T extends { readonly type: string }>(filters: readonly T[]): T[] {
  const whole = filters.flatMap((filter) => {
    const member = members[filter.type] ?? "";
    if (!Object.hasOwn(filter, member)) return [];
    return [{ type: filter.type, [member]: filter[member as keyof T] } as unknown as T];
  });
  const redirects = whole.some(({ type }) => type === "RequestRedirect");
  return unique(whole, ({ type }) => type).filter(
    ({ type }) => !redirects || type !== "URLRewrite",
  );
}

type HttpFilter = NonNullable<HttpRule["filters"]>[number];

/** A path that says what its type replaces, and a prefix only where one matched. */
function withPath(filter: HttpFilter, hasOnePrefix: boolean): HttpFilter {
  const mended = <T extends { path?: NonNullable<HttpFilter["urlRewrite"]>["path"] }>(own: T) => {
    const { path, ...rest } = own;
    if (path === undefined) return own;
    const { replaceFullPath, replacePrefixMatch } = path;
    if (path.type === "ReplaceFullPath" && replaceFullPath !== undefined) {
      return { ...rest, path: { type: path.type, replaceFullPath } } as unknown as T;
    }
    if (path.type === "ReplacePrefixMatch" && replacePrefixMatch !== undefined && hasOnePrefix) {
      return { ...rest, path: { type: path.type, replacePrefixMatch } } as unknown as T;
    }
    return rest as T;
  };
  const { urlRewrite, requestRedirect, ...rest } = filter;
  return {
    ...rest,
    ...(urlRewrite && { urlRewrite: mended(urlRewrite) }),
    ...(requestRedirect && { requestRedirect: mended(requestRedirect) }),
  };
}
