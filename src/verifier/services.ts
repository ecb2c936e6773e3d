import { type Diagnostic } from "../diagnostics/diagnostic.js";
import { problemOf, type RenderedObject } from "../objects/document.js";
import { listOf, objectOf, stringOf } from "../objects/json.js";
import { containersOf, podTemplateOf, selects, stringsOf } from "../objects/pods.js";

/**
 * Each Service with a selector selects pods of this chart in its own namespace, that live on (a Job's do not),
 * and a named targetPort is a port of them.
 */
export function checkServices(objects: readonly RenderedObject[]): Diagnostic[] {
  const pods = objects.flatMap((object) => podTemplateOf(object) ?? []);
  return objects.flatMap((service) => {
    const spec = objectOf(service.object["spec"]);
    const selector = stringsOf(spec["selector"]);
    if (service.kind !== "Service" || Object.keys(selector).length === 0) return [];
    const selected = pods.filter(
      ({ owner, labels }) =>
        owner.namespace === service.namespace &&
        owner.kind !== "Job" &&
        owner.kind !== "CronJob" &&
        selects(selector, labels),
    );
    if (selected.length === 0) {
      const message = `selects no pods: none has the labels ${labelsText(selector)}`;
      return [problemOf(service, "unresolved-target", ["spec", "selector"], message)];
    }
    const named = new Set(
      selected
        .flatMap(containersOf)
        .flatMap(({ container }) => listOf(container["ports"]))
        .flatMap((port) => stringOf(objectOf(port)["name"]) ?? []),
    );
    return listOf(spec["ports"]).flatMap((port, index) => {
      const target = stringOf(objectOf(port)["targetPort"]);
      if (target === undefined || named.has(target)) return [];
      const path = ["spec", "ports", index, "targetPort"];
      const message = `the pods have no port "${target}"`;
      const hint =
        named.size > 0 ? `their ports are ${[...named].join(", ")}` : "they have no named port";
      return [problemOf(service, "unresolved-target", path, message, hint)];
    });
  });
}

/** Labels as kubectl writes them: a=b,c=d. */
export function labelsText(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(",");
}
