import { type Diagnostic } from "../diagnostics/diagnostic.js";
import { type Path } from "../diagnostics/path.js";
import { groupOf, problemOf, type RenderedObject } from "../objects/document.js";
import { type Json, type JsonObject, listOf, objectOf } from "../objects/json.js";

/** What an Ingress or a route sends requests to. */
interface Backend {
  /** Where its `name` and its `port` are. */
  readonly path: Path;
  /** The name. */
  readonly service: Json | undefined;
  /** The port by one of the two. */
  readonly port: { readonly name?: Json | undefined; readonly number?: Json | undefined };
}

/** Each backend of an Ingress or a route names a Service of this chart, in the object's namespace, and a port that it has. */
export function checkBackends(objects: readonly RenderedObject[]): Diagnostic[] {
  const services = objects.filter(({ kind }) => kind === "Service");
  return objects.flatMap((object) =>
    backendsOf(object).flatMap(({ path, service: name, port }): Diagnostic[] => {
      if (name === undefined) return [];
      const add = (last: string, message: string, hint: string): Diagnostic[] => [
        problemOf(object, "unresolved-target", [...path, last], message, hint),
      ];
      const service = services.find(
        (one) => one.name === name && one.namespace === object.namespace,
      );
      if (service === undefined) {
        return add("name", `there is no Service ${shown(name)}`, namesHint(services, object));
      }
      const ports = listOf(objectOf(service.object["spec"])["ports"]).map(objectOf);
      const found = ports.some((item) =>
        port.name === undefined ? item["port"] === port.number : item["name"] === port.name,
      );
      if (found) return [];
      return add(
        "port",
        `the Service ${shown(name)} has no port ${shown(port.name ?? port.number)}`,
        `its ports are ${ports.map((item) => `${shown(item["port"])} (${shown(item["name"])})`).join(", ")}`,
      );
    }),
  );
}

function backendsOf(object: RenderedObject): Backend[] {
  const spec = objectOf(object.object["spec"]);
  if (object.kind === "Ingress") return backendsOfIngress(spec);
  const isRoute =
    groupOf(object) === "gateway.networking.k8s.io" &&
    ["HTTPRoute", "GRPCRoute"].includes(object.kind);
  return isRoute ? backendsOfRoute(spec) : [];
}

function backendsOfIngress(spec: JsonObject): Backend[] {
  const fallback = spec["defaultBackend"];
  const paths = listOf(spec["rules"]).flatMap((rule, index) =>
    listOf(objectOf(objectOf(rule)["http"])["paths"]).map((entry, item) => ({
      path: ["spec", "rules", index, "http", "paths", item, "backend"],
      backend: objectOf(entry)["backend"],
    })),
  );
  return [
    ...(fallback === undefined ? [] : [{ path: ["spec", "defaultBackend"], backend: fallback }]),
    ...paths,
  ].map(({ path, backend }) => {
    const { name, port } = objectOf(objectOf(backend)["service"]);
    return { path: [...path, "service"], service: name, port: objectOf(port) };
  });
}

/** Those that name a Service, and one of the route's own namespace. */
function backendsOfRoute(spec: JsonObject): Backend[] {
  return listOf(spec["rules"]).flatMap((rule, index) =>
    listOf(objectOf(rule)["backendRefs"]).flatMap((reference, item) => {
      const { group = "", kind = "Service", namespace, name, port } = objectOf(reference);
      if (group !== "" || kind !== "Service" || namespace !== undefined) return [];
      const path = ["spec", "rules", index, "backendRefs", item];
      return [{ path, service: name, port: { number: port } }];
    }),
  );
}

function namesHint(services: readonly RenderedObject[], { namespace }: RenderedObject): string {
  const names = services.filter((object) => object.namespace === namespace).map(({ name }) => name);
  return names.length > 0 ? `there are ${names.join(", ")}` : "the chart has no Service there";
}

function shown(value: Json | undefined): string {
  return typeof value === "string" ? `"${value}"` : JSON.stringify(value ?? null);
}
