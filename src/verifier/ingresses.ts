import { describe, type RenderedObject } from "../objects/document.js";
import { type Finding } from "../objects/finding.js";
import { type Json, type Step, listOf, objectOf, pathText } from "../objects/json.js";

/** Each Ingress backend names a Service of this chart, in the Ingress's namespace, and a port that it has. */
export function checkIngresses(objects: readonly RenderedObject[]): Finding[] {
  const services = objects.filter(({ kind }) => kind === "Service");
  return objects
    .filter(({ kind }) => kind === "Ingress")
    .flatMap((ingress) =>
      backendsOf(ingress).flatMap(({ steps, backend }) => {
        const { name, port } = objectOf(objectOf(backend)["service"]);
        if (name === undefined) return [];
        const add = (last: string, message: string, hint: string): Finding[] => [
          {
            code: "unresolved-target",
            where: describe(ingress),
            path: pathText([...steps, "service", last]),
            message,
            hint,
          },
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
  readonly steps: readonly Step[];
  readonly backend: Json;
}

function backendsOf({ object }: RenderedObject): Backend[] {
  const spec = objectOf(object["spec"]);
  const fallback = spec["defaultBackend"];
  return [
    ...(fallback === undefined ? [] : [{ steps: ["spec", "defaultBackend"], backend: fallback }]),
    ...listOf(spec["rules"]).flatMap((rule, index) =>
      listOf(objectOf(objectOf(rule)["http"])["paths"]).map((path, item) => ({
        steps: ["spec", "rules", index, "http", "paths", item, "backend"],
        backend: objectOf(path)["backend"] ?? null,
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
