/** What claims say of themselves, and of the workload that has them. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { runsBefore } from "../../model/hooks.js";
import { podReferences } from "../../model/pod_references.js";
import type { ProvidedObjects } from "../../model/provided.js";
import { workloadOf } from "../../model/workloads.js";
import { checkAmount } from "../amounts.js";
import type { CheckedApp, Subject } from "../kind.js";
import { accessModesOf, accessProblem, type Claim } from "./access.js";

/** A mistake of one key of a claim; "" for the claim. */
type Mistake = Pick<Diagnostic, "code" | "message" | "hint" | "severity"> & {
  readonly key: string;
};

export function checkClaims(app: CheckedApp, { provided }: Subject): Diagnostic[] {
  const { values, place } = app;
  const own = Object.entries(values.persistentVolumeClaims ?? {}).flatMap(([name, claim]) =>
    [...ownMistakes(claim), ...ofWorkload(claim, app)].map(({ key, ...mistake }) => ({
      ...place(["persistentVolumeClaims", name, ...(key === "" ? [] : [key])]),
      ...mistake,
    })),
  );
  return [...own, ...sizes(app), ...ofOthers(app, provided)];
}

function sizes({
  values: { persistentVolumeClaims: claims = {} },
  place,
}: CheckedApp): Diagnostic[] {
  return Object.entries(claims).flatMap(([name, { size, spec }]) => {
    const at = ["persistentVolumeClaims", name];
    const requested = [...at, "spec", "resources", "requests", "storage"];
    return [
      ...checkAmount("storage", size, [...at, "size"], place),
      ...checkAmount("storage", spec?.resources.requests["storage"], requested, place),
    ];
  });
}

/** Claims that all pods of the app share: of manual manifests, and of other apps. */
function ofOthers(app: CheckedApp, provided: ProvidedObjects): Diagnostic[] {
  const { values, place } = app;
  const mounting = ["existingClaim", "persistentVolumeClaim"];
  return podReferences(values)
    .filter(({ path }) => mounting.includes(String(path.at(-1))))
    .flatMap(({ name, path }): Diagnostic[] => {
      const modes = provided.get(`PersistentVolumeClaim/${name}`)?.accessModes;
      const isOwn = path[0] === "persistentVolumeClaims" && workloadOf(values) === "StatefulSet";
      const problem = modes && !isOwn ? accessProblem(modes, app, quote(name)) : undefined;
      return problem ? [{ code: "conflicting-keys", ...place(path), ...problem }] : [];
    });
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
  if (claim.spec?.volumeMode === "Block" && claim.mountPath !== undefined) {
    mistakes.push({
      code: "conflicting-keys",
      key: "mountPath",
      message: 'is for a file system, and the volumeMode of spec is "Block"',
      hint: 'write container = {"volumeDevices": [...]}, or leave volumeMode out',
    });
  }
  return mistakes;
}

function ofWorkload(claim: Claim, app: CheckedApp): Mistake[] {
  const { values } = app;
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
  const problem = accessProblem(accessModesOf(claim), app);
  if (!problem) return [];
  return [{ code: "conflicting-keys", key: claim.spec ? "spec" : "accessModes", ...problem }];
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
