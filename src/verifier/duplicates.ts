import { type Diagnostic } from "../diagnostics/diagnostic.js";
import { formatPath, type Path } from "../diagnostics/path.js";
import { groupOf, problemOf, type RenderedObject } from "../objects/document.js";
import { type Json, listOf, objectOf } from "../objects/json.js";
import { containersOf, podTemplateOf } from "../objects/pods.js";
import { repeats } from "../objects/repeats.js";

/** Lists whose items must differ in some fields, by the key of the list. */
const containerLists: Readonly<Record<string, readonly string[]>> = {
  env: ["name"],
  volumeMounts: ["mountPath"],
  volumeDevices: ["devicePath"],
};

/**
 * Things of one name that the cluster would merge, refuse or silently overwrite: objects of one kind and name,
 * and within an object the environment variables, mount paths, ports, containers, volumes and Ingress paths.
 */
export function checkDuplicates(objects: readonly RenderedObject[]): Diagnostic[] {
  return [...duplicateObjects(objects), ...objects.flatMap(duplicatesWithin)];
}

function duplicateObjects(objects: readonly RenderedObject[]): Diagnostic[] {
  const keyOf = (object: RenderedObject) =>
    [groupOf(object), object.kind, object.namespace, object.name].join("\0");
  return repeats(objects, keyOf).map(({ item, first }) =>
    problemOf(
      item,
      "duplicate",
      ["metadata", "name"],
      `${first.source} has an object of this kind, namespace and name already`,
    ),
  );
}

function duplicatesWithin(object: RenderedObject): Diagnostic[] {
  const problems: Diagnostic[] = [];
  const compare = (list: unknown, path: Path, keyOf: (item: Json) => string) => {
    for (const { item, index, firstIndex } of repeats(listOf(list), keyOf)) {
      const message = `${formatPath([...path, firstIndex])} is ${keyOf(item)} already`;
      problems.push(problemOf(object, "duplicate", [...path, index], message));
    }
  };
  const pods = podTemplateOf(object);
  if (pods !== undefined) {
    const containers = containersOf(pods);
    compare(
      containers.map(({ container }) => container),
      [...pods.path, "spec", "containers"],
      (item) => text(objectOf(item)["name"]),
    );
    compare(pods.spec["volumes"], [...pods.path, "spec", "volumes"], byFields(["name"]));
    for (const { path, container } of containers) {
      for (const [key, fields] of Object.entries(containerLists)) {
        compare(container[key], [...path, key], byFields(fields));
      }
      const ports = [...path, "ports"];
      compare(container["ports"], ports, portKey("containerPort"));
      compare(container["ports"], ports, nameOrIndex());
    }
  }
  const spec = objectOf(object.object["spec"]);
  if (object.kind === "Service") {
    compare(spec["ports"], ["spec", "ports"], portKey("port"));
    compare(spec["ports"], ["spec", "ports"], nameOrIndex());
  }
  if (object.kind === "Ingress") {
    const rules = listOf(spec["rules"]);
    const paths = rules.flatMap((rule) => {
      const { host, http } = objectOf(rule);
      return listOf(objectOf(http)["paths"]).map((path) => ({
        ...objectOf(path),
        host: host ?? "",
      }));
    });
    compare(paths, ["spec", "rules", "paths"], byFields(["host", "path", "pathType"]));
  }
  return problems;
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

function byFields(fields: readonly string[]): (item: Json) => string {
  return (item) => fields.map((field) => text(objectOf(item)[field])).join(" ");
}

function portKey(field: string): (item: Json) => string {
  return (item) => `${text(objectOf(item)["protocol"] ?? "TCP")} ${text(objectOf(item)[field])}`;
}

/** A port's name; unnamed ones never meet. */
function nameOrIndex(): (item: Json) => string {
  let index = 0;
  return (item) => {
    const name = objectOf(item)["name"];
    return typeof name === "string" ? name : `#${index++}`;
  };
}
