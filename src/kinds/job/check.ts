/** Jobs. */
import { type Diagnostic, quote } from "../../diagnostics/diagnostic.js";
import { hasCapability } from "../../model/app_types.js";
import { hookPhase, isHelmHook } from "../../model/hooks.js";
import type { CheckedApp } from "../kind.js";

export function checkJob({ values, place }: CheckedApp): Diagnostic[] {
  if (!hasCapability(values.type, "hook")) return [];
  const { hook = {}, job = {} } = values;
  const phase = hookPhase(values);
  const diagnostics: Diagnostic[] = [];
  if (phase !== undefined && job.activeDeadlineSeconds !== undefined) {
    diagnostics.push({
      code: "conflicting-keys",
      ...place(["job", "activeDeadlineSeconds"]),
      message: "is for a plain Job: a hook has hook.deadline",
      hint: `write "deadline": ${job.activeDeadlineSeconds} under hook`,
    });
  }
  if (phase === "test" && String(hook.by ?? "helm") !== "helm") {
    diagnostics.push({
      code: "conflicting-keys",
      ...place(["hook", "by"]),
      message: `is ${quote(hook.by)}, and only Helm runs tests`,
      hint: 'write ["helm"]',
    });
  }
  // Helm makes an object that is missing again, at each upgrade.
  if (!isHelmHook(values) && job.ttlSecondsAfterFinished !== undefined) {
    diagnostics.push({
      code: "conflicting-keys",
      ...place(["job", "ttlSecondsAfterFinished"]),
      message:
        "deletes a Job that is part of the release, so that the next upgrade makes and runs it again",
      hint: "leave it out: a changed Job replaces the one before; or run it as a hook of Helm's",
    });
  }
  return diagnostics;
}
