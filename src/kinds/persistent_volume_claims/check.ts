/** What claims say of themselves, and of the workload that has them. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { runsBefore } from "../../model/hooks.js";
import type { AppValues } from "../../model/types.gen.js";
import { workloadOf } from "../../model/workloads.js";
import type { CheckedApp } from "../kind.js";

type Claim = NonNullable<AppValues["persistentVolumeClaims"]>[string];

/** A mistake of one key of a claim; "" for the claim. */
type Mistake = Pick<Diagnostic, "code" | "message" | "hint" | "severity"> & {
  readonly key: string;
};

export function checkClaims({ values, place }: CheckedApp): Diagnostic[] {
  return Object.entries(values.persistentVolumeClaims ?? {}).flatMap(([name, claim]) =>
    [...ownMistakes(claim), ...ofWorkload(claim, values)].map(({ key, ...mistake }) => ({
      ...place(["persistentVolumeClaims", name, ...(key === "" ? [] : [key])]),
      ...mistake,
    })),
  );
}

function ownMistakes(claim: Claim): Mistake[] {
  const of = claim.spec ? "spec" : claim.existingClaim === undefined ? undefined : "existingClaim";
  const besideSize = ["accessModes", "storageClassName"] as const;
  const beside: readonly (keyof Claim & string)[] =
    claim.existingClaim === undefined ? besideSize : [...besideSize, "keep"];
  const mistakes: Mistake[] = beside
    .filter((key) => of !== undefined && claim[key] !== undefined)
    .map((key) => ({
      code: "conflicting-keys",
      key,
      message: `is for a claim with a size, and this one has ${of ?? ""}`,
      hint: of === "spec" && key !== "keep" ? "write it in spec" : "leave it out",
    }));
  if (claim.subPath !== undefined && claim.mountPath === undefined) {
    mistakes.push({
      code: "missing-key",
      key: "mountPath",
      message: "is missing, while subPath is given",
      hint: "write the path in the container",
    });
  }
  return mistakes;
}

function ofWorkload(claim: Claim, values: AppValues): Mistake[] {
  const workload = workloadOf(values);
  if (workload === "StatefulSet") return ofStatefulSet(claim);
  if (claim.existingClaim !== undefined) return [];
  if (runsBefore(values)) {
    return [
      {
        code: "hook-order",
        key: "",
        message: "is part of the release, and comes only after this job, which runs before it",
        hint: 'name one that is there with existingClaim, or write hook = {"phase": "after"}',
      },
    ];
  }
  return ofAccess(claim, values);
}

/** Its claims belong to its pods, not to the release. */
function ofStatefulSet(claim: Claim): Mistake[] {
  const mistakes: Mistake[] = [];
  if (claim.keep !== undefined) {
    mistakes.push({
      code: "conflicting-keys",
      key: "keep",
      message: "is not for a StatefulSet, whose claims Helm does not delete",
      hint: 'write stateful_set = {"persistentVolumeClaimRetentionPolicy": {"whenDeleted": "Retain"}}, or "Delete"',
    });
  }
  if (claim.existingClaim !== undefined) {
    mistakes.push({
      code: "conflicting-keys",
      key: "existingClaim",
      message: "is not for a StatefulSet, each of whose pods has a claim of its own",
      hint: 'write size; what becomes of the claims is "persistentVolumeClaimRetentionPolicy" of stateful_set; or mount the claim with volumes',
    });
  }
  return mistakes;
}

/** A claim of one node, or of one pod, is for one pod at a time. */
function ofAccess(claim: Claim, values: AppValues): Mistake[] {
  const modes = claim.spec?.accessModes ?? claim.accessModes ?? ["ReadWriteOnce"];
  if (modes.some((mode) => mode.endsWith("Many"))) return [];
  const key = claim.spec ? "spec" : "accessModes";
  const is = `is ${modes.map(quote).join(", ")}: one node has the volume at a time`;
  const many = 'write "ReadWriteMany", where the storage class has it';
  const workload = workloadOf(values);
  if (workload === "DaemonSet") {
    const message = `${is}, and a DaemonSet has a pod on each`;
    return [{ code: "conflicting-keys", key, message, hint: many }];
  }
  if (workload !== "Deployment") return [];
  if (values.replicas === "unmanaged" || (values.replicas ?? 1) > 1) {
    const pods = values.replicas === "unmanaged" ? "any number of" : String(values.replicas);
    const message = `${is}, and the Deployment has ${pods} pods`;
    const hint = `write stateful_set = {}, which gives each pod its own; or ${many}`;
    return [{ code: "conflicting-keys", key, message, hint }];
  }
  const { type, rollingUpdate } = values.deployment?.strategy ?? {};
  if (type === "Recreate" || ["0", "0%"].includes(String(rollingUpdate?.maxSurge))) return [];
  return [
    {
      code: "conflicting-keys",
      key,
      message: `${is}, and a rolling update starts the next pod before the last one ends`,
      hint: 'write deployment = {"strategy": {"type": "Recreate"}}, or stateful_set = {}',
    },
  ];
}
