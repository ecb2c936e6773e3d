import { type Diagnostic } from "../diagnostics/diagnostic.js";
import { type Path } from "../diagnostics/path.js";
import { problemOf, type RenderedObject } from "../objects/document.js";
import { type Json, listOf, objectOf } from "../objects/json.js";

/** Each Ingress backend names a Service of this chart, in the Ingress's namespace, and a port that it has. */
export function checkIngresses(objects: readonly RenderedObject[]): Diagnostic[] {
  const services = objects.filter(({ kind }) => kind === "Service");
  return objects
    .filter(({ kind }) => kind === "Ingress")
    .flatMap((ingress) =>
      backendsOf(ingress).flatMap(({ path, backend }) => {
        const { name, port } = objectOf(objectOf(backend)["service"]);
        if (name === undefined) return [];
        const add = (last: string, message: string, hint: string): Diagnostic[] => [
          problemOf(ingress, "unresolved-target", [...path, "service", last], message, hint),
        ];
        const service = services.find(
          (object) => object.name === name && object.namespace === ingress.namespace,
        );
        if (service === undefined) {
          return add("name", `there is no Service ${shown(name)}`, namesHint(services, ingress));
        }
        const ports = listOf(objectOf(service.object["spec"])["ports"]).map(objectOf);
        const wanted = objectOf(port);
        const found = ports.some((item) =>
          wanted["name"] === undefined
            ? item["port"] === wanted["number"]
            : item["name"] === wanted["name"],
        );
        if (found) return [];
        return add(
          "port",
          `the Service ${shown(name)} has no port ${shown(wanted["name"] ?? wanted["number"])}`,
          `its ports are ${ports.map((item) => `${shown(item["port"])} (${shown(item["name"])})`).join(", ")}`,
        );
      }),
    );
}

interface Backend {
  readonly path: Path;
  readonly backend: Json;
}

function backendsOf({ object }: RenderedObject): Backend[] {
  const spec = objectOf(object["spec"]);
  const fallback = spec["defaultBackend"];
  return [
    ...(fallback === undefined ? [] : [{ path: ["spec", "defaultBackend"], backend: fallback }]),
    ...listOf(spec["rules"]).flatMap((rule, index) =>
      listOf(objectOf(objectOf(rule)["http"])["paths"]).map((entry, item) => ({
        path: ["spec", "rules", index, "http", "paths", item, "backend"],
        backend: objectOf(entry)["backend"] ?? null,
      })),
    ),
  ];
}

function namesHint(services: readonly RenderedObject[], { namespace }: RenderedObject): string {
  const names = services.filter((object) => object.namespace === namespace).map(({ name }) => name);
  return names.length > 0 ? `there are ${names.join(", ")}` : "the chart has no Service there";
}

function shown(value: Json | undefined): string {
  return typeof value === "string" ? `"${value}"` : JSON.stringify(value ?? null);
}
