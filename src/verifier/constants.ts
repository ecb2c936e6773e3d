import { type Diagnostic } from "../diagnostics/diagnostic.js";
import { type Path } from "../diagnostics/path.js";
import { problemOf, type RenderedObject } from "../objects/document.js";
import { kubernetesDefinitions } from "../kubernetes/definitions.js";
import { isObject, type Json, listOf, objectOf, ownValue } from "../objects/json.js";

/** Fields whose values the API server holds against a list that Kubernetes' OpenAPI file does not have. */
const choices: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  ["concurrencyPolicy", "imagePullPolicy", "pathType", "protocol", "restartPolicy", "scheme"].map(
    (field) => [field, choicesOf(field)],
  ),
);

/** What a field of this name takes in any type. */
function choicesOf(field: string): string[] {
  const enums = Object.values(kubernetesDefinitions).flatMap((definition) =>
    listOf(objectOf(objectOf(definition["properties"])[field])["enum"]),
  );
  return [...new Set(enums.map(String))].sort();
}

const ports = new Set(["containerPort", "hostPort", "port", "targetPort", "nodePort"]);

/** The kinds in which the fields above mean what they say; a custom resource may have its own idea of them. */
const groups = /^(v1|apps\/v1|batch\/v1|networking\.k8s\.io\/v1)$/;

/** Values that the API server refuses though they have the right type: of a choice, and port numbers. */
export function checkConstants(objects: readonly RenderedObject[]): Diagnostic[] {
  return objects
    .filter(
      ({ apiVersion, kind }) => groups.test(apiVersion) && !["ConfigMap", "Secret"].includes(kind),
    )
    .flatMap((object) => {
      const problems: Diagnostic[] = [];
      const walk = (value: Json, path: Path): void => {
        if (Array.isArray(value)) {
          value.forEach((item, index) => {
            walk(item, [...path, index]);
          });
        } else if (isObject(value)) {
          for (const [key, item] of Object.entries(value)) {
            if (["annotations", "labels", "matchLabels", "selector"].includes(key)) continue;
            const allowed = ownValue(choices, key);
            if (allowed !== undefined && typeof item === "string" && !allowed.includes(item)) {
              const message = `must be one of ${allowed.join(", ")}, but is "${item}"`;
              problems.push(problemOf(object, "invalid-choice", [...path, key], message));
            }
            if (ports.has(key) && typeof item === "number" && (item < 1 || item > 65535)) {
              const message = `must be a port, 1 to 65535, but is ${item}`;
              problems.push(problemOf(object, "out-of-range", [...path, key], message));
            }
            walk(item, [...path, key]);
          }
        }
      };
      walk(object.object["spec"] ?? null, ["spec"]);
      return problems;
    });
}
