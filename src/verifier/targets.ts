import { type Diagnostic } from "../diagnostics/diagnostic.js";
import { type Path } from "../diagnostics/path.js";
import { problemOf, type RenderedObject } from "../objects/document.js";
import { objectOf, stringOf } from "../objects/json.js";
import { podTemplateOf, selects, stringsOf } from "../objects/pods.js";
import { labelsText } from "./services.js";

/** A HorizontalPodAutoscaler scales an object of the chart, and a PodDisruptionBudget selects pods of it. */
export function checkTargets(objects: readonly RenderedObject[]): Diagnostic[] {
  return objects.flatMap((object) => [
    ...(object.kind === "HorizontalPodAutoscaler" ? checkScaled(object, objects) : []),
    ...(object.kind === "PodDisruptionBudget" ? checkBudget(object, objects) : []),
    ...checkOwnSelector(object),
  ]);
}

function checkScaled(scaler: RenderedObject, objects: readonly RenderedObject[]): Diagnostic[] {
  const { apiVersion, kind, name } = objectOf(objectOf(scaler.object["spec"])["scaleTargetRef"]);
  const found = objects.some(
    (object) =>
      object.kind === kind &&
      object.name === name &&
      object.namespace === scaler.namespace &&
      (apiVersion === undefined || object.apiVersion === apiVersion),
  );
  const target = [apiVersion, kind, name].map((part) => stringOf(part) ?? "?").join(" ");
  return found
    ? []
    : [unresolved(scaler, ["spec", "scaleTargetRef"], `the chart has no ${target}`)];
}

function checkBudget(budget: RenderedObject, objects: readonly RenderedObject[]): Diagnostic[] {
  const selector = stringsOf(
    objectOf(objectOf(objectOf(budget.object["spec"])["selector"])["matchLabels"]),
  );
  const found = objects.some((object) => {
    const pods = podTemplateOf(object);
    return pods && object.namespace === budget.namespace && selects(selector, pods.labels);
  });
  return found
    ? []
    : [
        unresolved(
          budget,
          ["spec", "selector"],
          `selects no pods: none has the labels ${labelsText(selector)}`,
        ),
      ];
}

/** The API server refuses a workload whose selector does not select its own pods. */
function checkOwnSelector(object: RenderedObject): Diagnostic[] {
  const pods = podTemplateOf(object);
  const selector = objectOf(objectOf(object.object["spec"])["selector"])["matchLabels"];
  if (pods === undefined || selector === undefined || selects(stringsOf(selector), pods.labels)) {
    return [];
  }
  return [
    unresolved(
      object,
      ["spec", "selector", "matchLabels"],
      `does not select the object's own pods, whose labels are ${labelsText(pods.labels)}`,
    ),
  ];
}

function unresolved(object: RenderedObject, path: Path, message: string): Diagnostic {
  return problemOf(object, "unresolved-target", path, message);
}
