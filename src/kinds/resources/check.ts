/** Compute resources. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { ownValue } from "../../objects/json.js";
import type { CheckedApp } from "../kind.js";

export function checkResources({ values, place }: CheckedApp): Diagnostic[] {
  const { requests = {}, limits = {} } = values.resources;
  return Object.entries(requests).flatMap(([name, requested]): Diagnostic[] => {
    const limit = ownValue(limits, name);
    if (limit === undefined || amount(requested) <= amount(limit)) return [];
    return [
      {
        code: "limit-below-request",
        ...place(["resources", "limits", name]),
        message: `is ${quote(limit)}, less than the ${quote(requested)} of resources.requests`,
        hint: "raise the limit or lower the request",
      },
    ];
  });
}

/** @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
const powers: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

function amount(quantity: string | number): number {
  const [, digits = "", suffix = ""] =
    /^\+?([\d.]+(?:[eE][-+]?\d+)?)([A-Za-z]*)$/.exec(String(quantity)) ?? [];
  return Number(digits) * (powers[suffix] ?? 1);
}
