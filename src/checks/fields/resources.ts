/** What the API server asks of the resources of a container or pod. */
import { quote } from "../../diagnostics/diagnostic.js";
import { amountOf } from "../../model/quantity.js";
import type { AppValues, ResourceRequirements } from "../../model/types.gen.js";
import { type FieldRule, type WrongField } from "../../kinds/field_rules.js";
import { ownValue } from "../../objects/json.js";

const members = ["requests", "limits"] as const;

/** Of these, nodes give away more than they have. */
const isShared = (name: string) => /^(cpu|memory|ephemeral-storage)$/.test(name);
const isExtended = (name: string) => name.includes("/");

export const resourceRules: readonly FieldRule<ResourceRequirements>[] = [
  whole,
  limited,
  ({ requests = {}, limits = {} }) => {
    const all = Object.keys({ ...requests, ...limits });
    const pages = all.find((name) => name.startsWith("hugepages-"));
    if (pages === undefined || all.includes("cpu") || all.includes("memory")) return [];
    return [
      {
        at: [Object.hasOwn(limits, pages) ? "limits" : "requests", pages],
        message: "needs cpu or memory beside it",
        hint: "write a request for one of the two",
      },
    ];
  },
];

/** There is no half of a device. */
function whole(resources: ResourceRequirements): WrongField[] {
  return members.flatMap((member) =>
    Object.entries(resources[member] ?? {})
      .filter(([name, quantity]) => isExtended(name) && !Number.isSafeInteger(amountOf(quantity)))
      .map(([name, quantity]) => ({
        at: [member, name],
        code: "out-of-range",
        message: `must be a whole number, but is ${quote(quantity)}`,
        hint: `write "${Math.max(1, Math.ceil(amountOf(quantity)))}"`,
      })),
  );
}

/** What is not shared is reserved as a whole: its limit is its request. */
function limited({ requests = {}, limits = {} }: ResourceRequirements): WrongField[] {
  return Object.entries(requests).flatMap(([name, requested]): WrongField[] => {
    const limit = ownValue(limits, name);
    if (isShared(name) || (limit !== undefined && amountOf(limit) <= amountOf(requested)))
      return [];
    return [
      {
        at: ["requests", name],
        message:
          limit === undefined
            ? "has no limit, and of this resource request and limit are the same"
            : `is ${quote(requested)}, but the limit is ${quote(limit)}: of this resource they are the same`,
        hint: `write it in limits only, or the same in both`,
      },
    ];
  });
}

/** The claims that a container names are those of its pod. */
export const claimNames: FieldRule<ResourceRequirements> = (
  { claims = [] },
  { pod }: AppValues,
) => {
  const known = (pod?.resourceClaims ?? []).map(({ name }) => name);
  return claims.flatMap(({ name }, index) =>
    known.includes(name)
      ? []
      : [
          {
            at: ["claims", index, "name"],
            code: "unresolved-reference",
            message: `is ${quote(name)}, which is not a claim of the pod`,
            hint:
              known.length === 0 ? "add it to pod.resourceClaims" : `known are ${known.join(", ")}`,
          },
        ],
  );
};
