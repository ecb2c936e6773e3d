/** Jobs. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { hasCapability } from "../../model/app_types.js";
import { isHook } from "../../model/hooks.js";
import type { CheckedApp } from "../kind.js";

/** Helm makes an object that is missing again, at each upgrade. */
export function checkJob({ values, place }: CheckedApp): Diagnostic[] {
  if (!hasCapability(values.type, "job") || isHook(values)) return [];
  if (values.job?.ttlSecondsAfterFinished === undefined) return [];
  return [
    {
      code: "conflicting-keys",
      ...place(["job", "ttlSecondsAfterFinished"]),
      message:
        "deletes a Job that is part of the release, so that the next upgrade makes and runs it again",
      hint: 'leave it out: a changed Job replaces the one before; or run it as a hook, without run_as = "job"',
    },
  ];
}
