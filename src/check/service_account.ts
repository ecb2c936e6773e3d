/** Service accounts. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Spec } from "../spec.js";

export function checkServiceAccount({ request }: Spec): Diagnostic[] {
  return request.apps.flatMap(({ label, service_account: account }): Diagnostic[] => {
    if (account?.create !== false) return [];
    const diagnostics: Diagnostic[] = [];
    if (!account.name) {
      diagnostics.push({
        code: "missing-key",
        origin: label,
        path: "service_account.name",
        message: "is missing, and the chart is not to make one",
        hint: "write the name of the one that exists, or leave create out",
      });
    }
    if (account.annotations) {
      diagnostics.push({
        code: "conflicting-keys",
        origin: label,
        path: "service_account.annotations",
        message: "are for a service account that the chart does not make",
        hint: "annotate the one that exists, or leave create out",
      });
    }
    return diagnostics;
  });
}
