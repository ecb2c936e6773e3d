/** What the fields of a JobSpec say of one another. */
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { AppValues } from "../../model/types.gen.js";
import type { CheckedApp } from "../kind.js";

type Job = NonNullable<AppValues["job"]>;

/** Fields of Jobs whose pods have an index each. */
const indexed = ["backoffLimitPerIndex", "maxFailedIndexes", "successPolicy"] as const;

export function checkJobSpec({ values: { job }, place }: CheckedApp): Diagnostic[] {
  if (!job) return [];
  const needs = (field: keyof Job, other: keyof Job, message: string, hint: string) =>
    job[field] === undefined
      ? []
      : [{ code: "conflicting-keys" as const, ...place(["job", other]), message, hint }];
  const diagnostics: Diagnostic[] = [];
  if ((job.restartPolicy ?? "Never") !== "Never") {
    diagnostics.push(
      ...needs(
        "podFailurePolicy",
        "restartPolicy",
        'is not "Never", which podFailurePolicy needs: it looks at pods that have failed',
        'write "Never", or leave podFailurePolicy out',
      ),
    );
  }
  if (job.completionMode !== "Indexed") {
    for (const field of indexed) {
      const message = `is not "Indexed", which ${field} needs`;
      diagnostics.push(...needs(field, "completionMode", message, 'write "Indexed"'));
    }
  } else if (job.completions === undefined) {
    diagnostics.push({
      code: "missing-key",
      ...place(["job", "completions"]),
      message: "is missing, and an Indexed Job has so many pods",
      hint: "write a number",
    });
  }
  if (job.maxFailedIndexes !== undefined && job.backoffLimitPerIndex === undefined) {
    const message = "is missing, which maxFailedIndexes needs";
    diagnostics.push(...needs("maxFailedIndexes", "backoffLimitPerIndex", message, "write one"));
  }
  return diagnostics;
}
