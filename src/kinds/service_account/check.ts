/** Service accounts that exist already. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { CheckedApp } from "../kind.js";

export function checkServiceAccount({
  values: { serviceAccount: account },
  place,
}: CheckedApp): Diagnostic[] {
  if (account?.create !== false) return [];
  const diagnostics: Diagnostic[] = [];
  if (!account.name) {
    diagnostics.push({
      code: "missing-key",
      ...place(["serviceAccount", "name"]),
      message: "is missing, and the chart is not to make one",
      hint: "write the name of the one that exists, or leave create out",
    });
  }
  if (Object.keys(account.annotations ?? {}).length > 0) {
    diagnostics.push({
      code: "conflicting-keys",
      ...place(["serviceAccount", "annotations"]),
      message: "are for a service account that the chart does not make",
      hint: "annotate the one that exists, or leave create out",
    });
  }
  return diagnostics;
}
