/** Compute resources of all containers of a pod, and of the pod. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { containersBeside } from "../../model/containers.js";
import { checkCompute } from "../amounts.js";
import type { CheckedApp } from "../kind.js";

export function checkResources({ values, place }: CheckedApp): Diagnostic[] {
  return [
    ...checkCompute(values.resources, ["resources"], place),
    ...containersBeside(values).flatMap(({ container, path }) =>
      checkCompute(container.resources, [...path, "resources"], place),
    ),
    ...checkCompute(values.pod?.resources, ["pod", "resources"], place),
  ];
}
