/** Who may mount a claim, and how many pods would. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { replicasOf } from "../../model/autoscalers.js";
import type { AppValues } from "../../model/types.gen.js";
import { workloadOf } from "../../model/workloads.js";
import type { CheckedApp } from "../kind.js";

export type Claim = NonNullable<AppValues["persistentVolumeClaims"]>[string];

export function accessModesOf(claim: Claim): readonly string[] {
  return claim.spec?.accessModes ?? claim.accessModes ?? ["ReadWriteOnce"];
}

type Problem = Pick<Diagnostic, "message" | "hint">;

/**
 * A claim of one node, or of one pod, is for one pod at a time.
 *
 * @param of the claim, where it is not the app's own; a StatefulSet's own claims are each of one pod
 */
export function accessProblem(
  modes: readonly string[],
  { values, place }: CheckedApp,
  of?: string,
): Problem | undefined {
  if (modes.some((mode) => mode.endsWith("Many"))) return undefined;
  const told = modes.map(quote).join(", ");
  const is = `is ${of === undefined ? told : `${of}, which is ${told}`}: one node has the volume at a time`;
  const many = 'write "ReadWriteMany", where the storage class has it';
  const workload = workloadOf(values);
  const ownEach =
    of === undefined ? "stateful_set = {}, which" : "a claim with a size, of which a StatefulSet";
  switch (workload) {
    case "DaemonSet":
      return { message: `${is}, and a DaemonSet has a pod on each`, hint: many };
    case "Job":
    case "CronJob": {
      const { parallelism = 1 } = values.job ?? {};
      if (parallelism <= 1) return undefined;
      return {
        message: `${is}, and the ${workload} runs ${parallelism} pods at a time`,
        hint: `write job = {"parallelism": 1}, or ${many}`,
      };
    }
    default:
  }
  const replicas = replicasOf(values);
  if (replicas === "unmanaged" || replicas > 1) {
    const pods = replicas === "unmanaged" ? "any number of" : String(replicas);
    const { path } = place(["replicas"]);
    const by = path === "replicas" ? "" : `, as ${path} says`;
    const message = `${is}, and the ${workload} has ${pods} pods${by}`;
    return { message, hint: `write ${ownEach} gives each pod its own; or ${many}` };
  }
  if (workload === "StatefulSet") return undefined;
  const { type, rollingUpdate } = values.deployment?.strategy ?? {};
  if (type === "Recreate" || ["0", "0%"].includes(String(rollingUpdate?.maxSurge)))
    return undefined;
  return {
    message: `${is}, and a rolling update starts the next pod before the last one ends`,
    hint: 'write deployment = {"strategy": {"type": "Recreate"}}, or stateful_set = {}',
  };
}
