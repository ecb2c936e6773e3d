/** Replicas beside an autoscaler, which decides how many pods there are. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { autoscalersOf, autoscalersOfApp } from "../../model/autoscalers.js";
import type { Spec } from "../../request/spec.js";
import type { CheckedApp } from "../kind.js";

/** Whether somebody wrote them can only be seen before defaults are filled in. */
export function checkWritten({ request }: Spec): Diagnostic[] {
  return request.apps.flatMap((app): Diagnostic[] => {
    const [autoscaler] = autoscalersOfApp(app);
    if (autoscaler === undefined || typeof app.replicas !== "number") return [];
    return [
      {
        code: "conflicting-keys",
        origin: app.label,
        path: "replicas",
        message: `is given beside ${autoscaler}, which decides how many pods there are`,
        hint: "leave replicas out; an environment that turns the autoscaler off writes its own",
      },
    ];
  });
}

/** One autoscaler; and replicas that an environment writes: those of the attribute are for the environments without one. */
export function checkReplicas({ label, values, place }: CheckedApp): Diagnostic[] {
  const [autoscaler, other] = autoscalersOf(values);
  if (autoscaler && other) {
    return [
      {
        code: "conflicting-keys",
        ...place([other.key]),
        message: `is on beside ${place([autoscaler.key]).path}: each would undo what the other does`,
        hint: "keep one of the two, or write enabled: false for one",
      },
    ];
  }
  const at = place(["replicas"]);
  if (!autoscaler || typeof values.replicas !== "number" || at.origin === label) return [];
  return [
    {
      code: "conflicting-keys",
      ...at,
      message: `is given beside ${place([autoscaler.key]).path}, which is on and decides how many pods there are`,
      hint: "leave it out, or write enabled: false for the autoscaler",
    },
  ];
}
