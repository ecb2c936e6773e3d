/** Autoscalers that scale by a percentage of requests need the requests. */
import { type Diagnostic, quote } from "../diagnostics/diagnostic.js";
import type { Segments } from "../diagnostics/explain.js";
import { containersBeside } from "../model/containers.js";
import { dnsLabel } from "../model/names.js";
import type { ResourceRequirements } from "../model/types.gen.js";
import { ownValue } from "../objects/json.js";
import type { CheckedApp } from "./kind.js";

/** A metric in percent of what containers request. */
export interface Utilization {
  /** What is measured, such as cpu. */
  readonly resource: string;
  /** Where the metric stands below `apps.<app>`. */
  readonly at: Segments;
  /** The one container that is measured; all of the pod's where this is absent. */
  readonly container?: string;
  /** Where the metric names it, below `at`. */
  readonly named?: Segments;
}

/**
 * The containers that are measured, and request nothing of what they are measured in. The metric has no value then, and
 * nothing is scaled. Init containers are not counted.
 */
export function checkRequested(
  { resource, at, container, named = [] }: Utilization,
  { name, values, place }: CheckedApp,
): Diagnostic[] {
  const containers = [
    { name: dnsLabel(name), resources: values.resources, path: ["resources"] },
    ...containersBeside(values)
      .filter(({ list }) => list === "sidecars")
      .map(({ name, container, path }) => ({
        name,
        resources: container.resources,
        path: [...path, "resources"],
      })),
  ];
  if (container !== undefined && !containers.some((one) => one.name === container)) {
    return [
      {
        code: "unknown-value",
        ...place([...at, ...named]),
        message: `is ${quote(container)}, which is not a container of the pod`,
        hint: `known are ${containers.map((one) => one.name).join(", ")}`,
      },
    ];
  }
  // A metric of the whole pod is held against what the pod requests, if it says so.
  if (container === undefined && requests(values.pod?.resources, resource)) return [];
  return containers
    .filter((one) => container === undefined || one.name === container)
    .filter((one) => !requests(one.resources, resource))
    .map((one) => ({
      code: "missing-key",
      ...place(at),
      message: `is in percent of the ${resource} that containers request, and ${quote(one.name)} requests none`,
      hint: `write ${place([...one.path, "requests", resource]).path}, or a metric with an averageValue`,
    }));
}

/** Where only a limit is given, Kubernetes takes it for the request. */
function requests(resources: ResourceRequirements | undefined, resource: string): boolean {
  return [resources?.requests, resources?.limits].some(
    (amounts) => ownValue(amounts ?? {}, resource) !== undefined,
  );
}
