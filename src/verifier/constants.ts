import { describe, type RenderedObject } from "../objects/document.js";
import { type Finding } from "../objects/finding.js";
import { type Json, type Step, isObject, pathText } from "../objects/json.js";

/** Fields whose values the API server holds against a list that Kubernetes' OpenAPI file does not have. */
const choices: Readonly<Record<string, readonly string[]>> = {
  concurrencyPolicy: ["Allow", "Forbid", "Replace"],
  imagePullPolicy: ["Always", "IfNotPresent", "Never"],
  pathType: ["Exact", "ImplementationSpecific", "Prefix"],
  protocol: ["SCTP", "TCP", "UDP"],
  restartPolicy: ["Always", "Never", "OnFailure"],
  scheme: ["HTTP", "HTTPS"],
};

const ports = new Set(["containerPort", "hostPort", "port", "targetPort", "nodePort"]);

/** The kinds in which the fields above mean what they say; a custom resource may have its own idea of them. */
const groups = /^(v1|apps\/v1|batch\/v1|networking\.k8s\.io\/v1)$/;

/** Values that the API server refuses though they have the right type: of a choice, and port numbers. */
export function checkConstants(objects: readonly RenderedObject[]): Finding[] {
  return objects
    .filter(
      ({ apiVersion, kind }) => groups.test(apiVersion) && !["ConfigMap", "Secret"].includes(kind),
    )
    .flatMap((object) => {
      const findings: Finding[] = [];
      const add = (steps: readonly Step[], message: string) => {
        findings.push({
          code: "invalid-field",
          where: describe(object),
          path: pathText(steps),
          message,
        });
      };
      const walk = (value: Json, steps: readonly Step[]): void => {
        if (Array.isArray(value)) {
          value.forEach((item, index) => {
            walk(item, [...steps, index]);
          });
        } else if (isObject(value)) {
          for (const [key, item] of Object.entries(value)) {
            if (["annotations", "labels", "matchLabels", "selector"].includes(key)) continue;
            const allowed = choices[key];
            if (allowed !== undefined && typeof item === "string" && !allowed.includes(item)) {
              add([...steps, key], `must be one of ${allowed.join(", ")}, but is "${item}"`);
            }
            if (ports.has(key) && typeof item === "number" && (item < 1 || item > 65535)) {
              add([...steps, key], `must be a port, 1 to 65535, but is ${item}`);
            }
            walk(item, [...steps, key]);
          }
        }
      };
      walk(object.object["spec"] ?? null, ["spec"]);
      return findings;
    });
}
