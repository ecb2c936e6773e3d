/** Service accounts. */
import type { Diagnostic } from "../diagnostics.js";
import type { Spec } from "../spec.js";

export function checkServiceAccount({ request }: Spec): Diagnostic[] {
  return request.apps.flatMap(({ label, service_account: account }): Diagnostic[] => {
    if (account?.create !== false || account.name) return [];
    return [
      {
        code: "missing-key",
        origin: label,
        path: "service_account.name",
        message: "is missing, and the chart is not to make one",
        hint: "write the name of the one that exists, or leave create out",
      },
    ];
  });
}
