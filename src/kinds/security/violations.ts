/** What the level of a pod forbids in it. */
import { formatPath, type Path } from "../../diagnostics/path.js";
import type { PodSecurityLevel } from "../../model/types.gen.js";
import { type Json, valueAt } from "../../objects/json.js";
import { type Demand, demands } from "./demands.js";
import type { Part, SecuredPod } from "./secured_pod.js";
import { rules } from "./standard.js";

export interface Violation {
  readonly at: Path;
  /** undefined where the level asks for what is not there. */
  readonly value: Json | undefined;
  /** What the value has to be. */
  readonly says: string;
  /** What to write on the same level. */
  readonly instead: string;
  /** The strictest level that takes it. */
  readonly takenBy: PodSecurityLevel;
}

/** Everything in a pod that a level forbids, or asks for in vain. */
export function violationsOf(pod: SecuredPod, level: PodSecurityLevel): Violation[] {
  if (level === "privileged") return [];
  const found = new Map<string, Violation>();
  for (const { level: lowest, find, takes, says, instead } of rules) {
    if (lowest === "restricted" && level === "baseline") continue;
    for (const { value, at, within } of find(pod)) {
      if (takes(value, pod, within)) continue;
      // What a milder level forbids too is told in the words of the stricter one, whose rules come later.
      const key = formatPath(at);
      const milder = found.get(key)?.takenBy ?? "baseline";
      const takenBy = lowest === "baseline" ? "privileged" : milder;
      found.set(key, { at, value, says, instead, takenBy });
    }
  }
  const missing = level === "restricted" && !pod.isFilled ? missingIn(pod) : [];
  return [...found.values(), ...missing];
}

/** What nobody fills in. */
function missingIn(pod: SecuredPod): Violation[] {
  return demands.flatMap((demand) => {
    if (demand.isWaived(pod)) return [];
    const { field, isOfPod, instead } = demand;
    const lacking = pod.containers
      .map(({ context }) => context)
      .filter((context) => lacks(context, demand));
    // Said once, where it holds for all containers.
    const ofPod = lacks(pod.context, demand) && lacking.length > 0 ? [pod.context] : [];
    return (isOfPod ? ofPod : lacking).map(({ at }): Violation => ({
      at: [...at, ...field],
      value: undefined,
      says: "must be given",
      instead,
      takenBy: "baseline",
    }));
  });
}

function lacks({ value }: Part, { field }: Demand): boolean {
  return (valueAt(value, field) ?? null) === null;
}
