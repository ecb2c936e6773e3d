/** PodDisruptionBudgets that would never let a pod go, and two of the same pods. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { autoscalersOf, fewestPods } from "../../model/autoscalers.js";
import { dnsLabel } from "../../model/names.js";
import { type Json, isObject, objectOf } from "../../objects/json.js";
import type { CheckedApp, Subject } from "../kind.js";

const key = "podDisruptionBudget";

export function checkBudget(app: CheckedApp, subject: Subject): Diagnostic[] {
  const { minAvailable, maxUnavailable } = app.values.podDisruptionBudget ?? {};
  if (minAvailable !== undefined && maxUnavailable !== undefined) {
    return [
      {
        code: "conflicting-keys",
        ...app.place([key, "minAvailable"]),
        message: "is given beside maxUnavailable",
        hint: "keep one of the two; an environment takes the other away with null",
      },
    ];
  }
  return [...checkBlocking(app), ...checkManifests(app, subject)];
}

/** Nobody can take a node out of a cluster whose pods never may be evicted. */
function checkBlocking(app: CheckedApp): Diagnostic[] {
  const { values, place } = app;
  const { minAvailable, maxUnavailable } = values.podDisruptionBudget ?? {};
  const blocks = "no pod could be evicted, and a drain of its node would wait for ever";
  if (/^0+%?$/.test(String(maxUnavailable))) {
    return [
      {
        code: "out-of-range",
        ...place([key, "maxUnavailable"]),
        message: `is ${quote(maxUnavailable)}: ${blocks}`,
        hint: 'write "maxUnavailable": 1',
      },
    ];
  }
  // Where somebody else says how many there are, only "all of them" is known to be too many.
  const pods = fewestPods(values) ?? Infinity;
  if (minAvailable === undefined || pods === 0 || needed(minAvailable, pods) < pods) return [];
  return [
    {
      code: "out-of-range",
      ...place([key, "minAvailable"]),
      message: `is ${quote(minAvailable)}, and ${countOf(app, pods)}: ${blocks}`,
      hint: 'write "maxUnavailable": 1 in its place, or have more pods',
    },
  ];
}

/** How many of the pods must stay; Kubernetes rounds a percentage up. */
function needed(minAvailable: number | string, pods: number): number {
  if (typeof minAvailable === "number") return minAvailable;
  const percent = Number.parseInt(minAvailable, 10);
  if (pods === Infinity) return percent >= 100 ? Infinity : 0;
  return Math.ceil((percent * pods) / 100);
}

/** What says how many pods there are at least, and how many that is. */
function countOf({ values, place }: CheckedApp, pods: number): string {
  const [autoscaler] = autoscalersOf(values);
  if (autoscaler) {
    return `${place([autoscaler.key]).path} may leave ${pods === 1 ? "1 pod" : `${pods} pods`}`;
  }
  return pods === Infinity ? "that is all pods" : `${place(["replicas"]).path} is ${pods}`;
}

/** The eviction API refuses a pod of two budgets, whatever they say. */
function checkManifests(
  { name, values, place }: CheckedApp,
  { spec, values: all }: Subject,
): Diagnostic[] {
  if (all.manifests.enabled === false) return [];
  const labels = new Map(
    Object.entries({ "app.kubernetes.io/name": dnsLabel(name), ...values.podLabels }),
  );
  return spec.manifests.flatMap(({ kind, name: budget, object }): Diagnostic[] => {
    if (kind !== "PodDisruptionBudget") return [];
    if (!selects(objectOf(object["spec"])["selector"], labels)) return [];
    return [
      {
        code: "conflicting-keys",
        ...place([key]),
        message: `is a second budget of the pods that the PodDisruptionBudget ${quote(budget)} of a manual manifest selects: Kubernetes would evict none`,
        hint: "write pod_disruption_budget = None, or take the manifest away",
      },
    ];
  });
}

/**
 * Whether a selector selects pods with these labels, as far as labels of the chart tell: it asks for one that they have,
 * and for none of another value. An empty one selects every pod, and no selector none.
 */
function selects(selector: Json | undefined, labels: ReadonlyMap<string, string>): boolean {
  if (!isObject(selector)) return false;
  const wanted = Object.entries(objectOf(selector["matchLabels"]));
  if (wanted.length === 0) return selector["matchExpressions"] === undefined;
  const known = wanted.filter(([label]) => labels.has(label));
  return known.length > 0 && known.every(([label, value]) => labels.get(label) === value);
}
