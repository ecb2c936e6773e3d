/** Service accounts: their labels, and those that exist already. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { CheckedApp } from "../kind.js";
import { ownLabels } from "../own_labels.js";

export function checkServiceAccount({
  values: { serviceAccount: account },
  place,
}: CheckedApp): Diagnostic[] {
  const diagnostics: Diagnostic[] = ownLabels(account?.labels).map(({ key, ...wrong }) => ({
    ...place(["serviceAccount", "labels", key]),
    ...wrong,
  }));
  if (account?.create !== false) return diagnostics;
  if (!account.name) {
    diagnostics.push({
      code: "missing-key",
      ...place(["serviceAccount", "name"]),
      message: "is missing, and the chart is not to make one",
      hint: "write the name of the one that exists, or leave create out",
    });
  }
  for (const key of ["annotations", "labels", "imagePullSecrets"] as const) {
    if (Object.keys(account[key] ?? {}).length === 0) continue;
    diagnostics.push({
      code: "conflicting-keys",
      ...place(["serviceAccount", key]),
      message: "are for a service account that the chart does not make",
      hint: "write them on the one that exists, or leave create out",
    });
  }
  return diagnostics;
}
