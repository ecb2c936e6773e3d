/** Quantities that Kubernetes takes for something else than was meant. */
import { type Diagnostic, quote } from "../diagnostics/diagnostic.js";
import type { Place, Segments } from "../diagnostics/explain.js";
import { amountOf } from "../model/quantity.js";
import type { ResourceRequirements } from "../model/types.gen.js";
import { ownValue } from "../objects/json.js";

type Problem = Pick<Diagnostic, "message" | "hint" | "severity">;

/** What is wrong with the requests and limits of a container, or of a pod. */
export function checkCompute(
  resources: ResourceRequirements | undefined,
  at: Segments,
  place: Place,
): Diagnostic[] {
  const { requests = {}, limits = {} } = resources ?? {};
  const below = Object.entries(requests).flatMap(([name, requested]): Diagnostic[] => {
    const limit = ownValue(limits, name);
    if (limit === undefined || amountOf(requested) <= amountOf(limit)) return [];
    return [
      {
        code: "limit-below-request",
        ...place([...at, "limits", name]),
        message: `is ${quote(limit)}, less than the ${quote(requested)} of resources.requests`,
        hint: "raise the limit or lower the request",
      },
    ];
  });
  const unlikely = Object.entries({ requests, limits }).flatMap(([member, amounts]) =>
    Object.entries(amounts).flatMap(([name, quantity]) =>
      checkAmount(name, quantity, [...at, member, name], place),
    ),
  );
  return [...below, ...unlikely];
}

/** @param name what there is so much of, such as cpu, memory or storage */
export function checkAmount(
  name: string,
  quantity: string | number | undefined,
  at: Segments,
  place: Place,
): Diagnostic[] {
  const problem = quantity === undefined ? undefined : findUnlikely(name, quantity);
  return problem ? [{ code: "unlikely-amount", ...place(at), ...problem }] : [];
}

const kibi = 2 ** 10;
const mebi = 2 ** 20;

/** What is measured in bytes: the least that makes sense, and the usual unit. */
const bytes: readonly { name: RegExp; least: number; unit: string }[] = [
  { name: /^(memory|ephemeral-storage|hugepages-.*)$/, least: mebi, unit: "Mi" },
  { name: /^storage$/, least: mebi, unit: "Gi" },
  // A volume in memory may be small.
  { name: /^sizeLimit$/, least: kibi, unit: "Mi" },
];

/** More than any machine of today has. */
const mostCores = 1000;

/** Cores of a large machine: an app that asks for so many probably means thousandths. */
const manyCores = 64;

function findUnlikely(name: string, quantity: string | number): Problem | undefined {
  const value = amountOf(quantity);
  const [, digits = ""] = /^\+?([\d.]+)/.exec(String(quantity)) ?? [];
  const written = quote(quantity);
  const measure = bytes.find((one) => one.name.test(name));
  if (measure) {
    if (value === 0 || value >= measure.least) return undefined;
    const told = value < 1 ? "less than a byte" : `${value} bytes`;
    return { message: `is ${written}, which is ${told}`, hint: `write "${digits}${measure.unit}"` };
  }
  if (name !== "cpu" || value < manyCores) return undefined;
  const message = `is ${written}, which is ${value} cores`;
  const hint = `write "${/^\d+$/.test(digits) ? digits : "500"}m" for thousandths of a core`;
  return { message, hint, severity: value >= mostCores ? "error" : "warning" };
}
