/** Where the routes of a chart are attached. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Subject } from "../kind.js";

/** It is one Gateway or a list of them; templates/_route.tpl refuses the same. */
export function checkGateway({ values: { gateway }, place }: Subject): Diagnostic[] {
  if (!gateway) return [];
  const { parentRefs, ...one } = gateway;
  const [key] = Object.keys(one);
  if (parentRefs !== undefined && key !== undefined) {
    return [
      {
        code: "conflicting-keys",
        ...place(["gateway", "parentRefs"]),
        message: `is given beside gateway.${key}`,
        hint: "keep one of the two: {name, namespace, sectionName}, or parentRefs with a list of these",
      },
    ];
  }
  if (parentRefs !== undefined || one.name !== undefined) return [];
  return [
    {
      code: "missing-key",
      ...place(["gateway"]),
      message: "names no Gateway",
      hint: "write its name, or several as parentRefs",
    },
  ];
}
