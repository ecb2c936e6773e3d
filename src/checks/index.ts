/** What no schema says: within a kind, and between kinds. Every check sees the values of each environment. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { kinds } from "../kinds/index.js";
import type { Check, Subject } from "../kinds/kind.js";
import type { Spec } from "../request/spec.js";
import { checkNames } from "./names.js";
import { checkReferences } from "./references.js";

/** The checks that look at several kinds. */
const between: readonly Check[] = [checkReferences, checkNames];

const checks: readonly Check[] = [...kinds.flatMap(({ check }) => check ?? []), ...between];

/** What is wrong with a spec that fits the schema, before defaults are filled in and values merged. */
export function checkSpec(spec: Spec): Diagnostic[] {
  return kinds.flatMap((kind) => kind.checkSpec?.(spec) ?? []);
}

/** What is wrong with the values of one environment. */
export function checkValues(subject: Subject): Diagnostic[] {
  return checks.flatMap((check) => check(subject));
}
