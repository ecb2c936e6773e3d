/** Compute resources. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { amountOf } from "../../model/quantity.js";
import { ownValue } from "../../objects/json.js";
import type { CheckedApp } from "../kind.js";

export function checkResources(app: CheckedApp): Diagnostic[] {
  return [...checkLimits(app), ...checkAmounts(app)];
}

function checkLimits({ values, place }: CheckedApp): Diagnostic[] {
  const { requests = {}, limits = {} } = values.resources ?? {};
  return Object.entries(requests).flatMap(([name, requested]): Diagnostic[] => {
    const limit = ownValue(limits, name);
    if (limit === undefined || amountOf(requested) <= amountOf(limit)) return [];
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

/** Quantities that Kubernetes takes for something else than was meant. */
function checkAmounts({ values, place }: CheckedApp): Diagnostic[] {
  return (["requests", "limits"] as const).flatMap((member) =>
    Object.entries(values.resources?.[member] ?? {}).flatMap(([name, quantity]): Diagnostic[] => {
      const problem = findUnlikely(name, quantity);
      if (!problem) return [];
      return [{ code: "unlikely-amount", ...place(["resources", member, name]), ...problem }];
    }),
  );
}

const mebi = 2 ** 20;

/** More than any machine of today has. */
const mostCores = 1000;

/** Cores of a large machine: an app that asks for so many probably means thousandths. */
const manyCores = 64;

function findUnlikely(
  name: string,
  quantity: string | number,
): Pick<Diagnostic, "message" | "hint" | "severity"> | undefined {
  const value = amountOf(quantity);
  const [, digits = ""] = /^([\d.]+)/.exec(String(quantity)) ?? [];
  const written = quote(quantity);
  if (/^(memory|ephemeral-storage|hugepages-.*)$/.test(name)) {
    if (value === 0 || value >= mebi) return undefined;
    const bytes = value < 1 ? "less than a byte" : `${value} bytes`;
    return { message: `is ${written}, which is ${bytes}`, hint: `write "${digits}Mi"` };
  }
  if (name !== "cpu" || value < manyCores) return undefined;
  const message = `is ${written}, which is ${value} cores`;
  const hint = `write "${/^\d+$/.test(digits) ? digits : "500"}m" for thousandths of a core`;
  return { message, hint, severity: value >= mostCores ? "error" : "warning" };
}
