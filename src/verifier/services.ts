import { describe, type RenderedObject } from "../objects/document.js";
import { type Finding } from "../objects/finding.js";
import { listOf, objectOf, pathText, stringOf } from "../objects/json.js";
import { containersOf, podTemplateOf, selects, stringsOf } from "../objects/pods.js";

/**
 * Each Service with a selector selects pods of this chart in its own namespace, that live on (a Job's do not),
 * and a named targetPort is a port of them.
 */
export function checkServices(objects: readonly RenderedObject[]): Finding[] {
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
      return [
        {
          code: "unresolved-target" as const,
          where: describe(service),
          path: "spec.selector",
          message: `selects no pods: none has the labels ${labelsText(selector)}`,
        },
      ];
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
      return [
        {
          code: "unresolved-target" as const,
          where: describe(service),
          path: pathText(["spec", "ports", index, "targetPort"]),
          message: `the pods have no port "${target}"`,
          hint:
            named.size > 0 ? `their ports are ${[...named].join(", ")}` : "they have no named port",
        },
      ];
    });
  });
}

/** Labels as kubectl writes them: a=b,c=d. */
export function labelsText(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(",");
}
