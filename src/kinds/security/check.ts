/** Pods that do not meet the Pod Security Standard which is asked of them. */
import { type Diagnostic, formatPath, quote } from "../../diagnostics/diagnostic.js";
import type { PodSecurityLevel } from "../../model/types.gen.js";
import { objectOf } from "../../objects/json.js";
import type { CheckedApp, Subject } from "../kind.js";
import { podOfApp, podOfObject } from "./secured_pod.js";
import { type Violation, violationsOf } from "./violations.js";

export function checkApp({ values, place }: CheckedApp): Diagnostic[] {
  const { podSecurity: level } = values;
  if (level === undefined) return [];
  const asked = place(["podSecurity"]);
  return violationsOf(podOfApp(values), level).map((violation) =>
    told(violation, { level, asked }, place(violation.at), "for the app"),
  );
}

/** The chart's level is for the pods of manual manifests too, to which nothing is filled in. */
export function checkManifests({ spec, values, place }: Subject): Diagnostic[] {
  const { podSecurity: level, manifests } = values;
  if (level === undefined || manifests.enabled === false) return [];
  const asked = place(["podSecurity"]);
  return spec.manifests.flatMap(({ kind, object, origin, line }) => {
    const pod = podOfObject(kind, objectOf(object));
    if (!pod) return [];
    return violationsOf(pod, level).map((violation) => {
      const at = { origin, path: `line ${line}: ${formatPath(violation.at)}` };
      return told(
        violation,
        { level, asked },
        at,
        "for the chart, and a stricter one for each app",
      );
    });
  });
}

interface Asked {
  readonly level: PodSecurityLevel;
  /** Where the level is written. */
  readonly asked: Pick<Diagnostic, "origin" | "path">;
}

function told(
  { value, says, instead, takenBy }: Violation,
  { level, asked }: Asked,
  at: Pick<Diagnostic, "origin" | "path">,
  scope: string,
): Diagnostic {
  const isTold = typeof value === "string" && !at.path.endsWith(value);
  return {
    code: "pod-security",
    ...at,
    message: `${says}${isTold ? `, but is ${quote(value)}` : ""}: ${asked.path} of ${asked.origin} is ${quote(level)}`,
    hint: `${instead}; or write pod_security = ${quote(takenBy)} ${scope}`,
  };
}
