/** What no schema says: within a kind, and between kinds. Every check sees the values of each environment. */
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { kinds } from "../kinds/index.js";
import type { Check, Subject } from "../kinds/kind.js";
import { checkKubernetesFields } from "./kubernetes_fields.js";
import { checkNames } from "./names.js";
import { findKnown } from "../model/unknown.js";
import type { Request } from "../model/types.gen.js";
import { type Spec, withUnknownAttributes } from "../request/spec.js";
import { checkReferences } from "./references.js";
import { checkServed } from "./served.js";

/** The checks that look at several kinds. */
const between: readonly Check[] = [checkReferences, checkNames, checkServed, checkKubernetesFields];

const checks: readonly Check[] = [...kinds.flatMap(({ check }) => check ?? []), ...between];

/**
 * What is wrong with a spec that fits the schema, before defaults are filled in and values merged. Of what
 * is known to be wrong, or depends on it, nothing is said.
 */
export function checkSpec(spec: Spec): Diagnostic[] {
  const { request } = withUnknownAttributes(spec);
  return kinds.flatMap(({ checkSpec: check }) =>
    check
      ? findKnown(
          request.apps,
          (app) => app,
          (apps) => check({ ...spec, request: { ...request, apps: apps as Request["apps"] } }),
        )
      : [],
  );
}

/** What is wrong with the values of one environment; of what is known to be wrong, nothing is said. */
export function checkValues(subject: Subject): Diagnostic[] {
  return checks.flatMap((check) =>
    findKnown(
      subject.apps,
      ({ values }) => values,
      (apps) => check({ ...subject, apps }),
    ),
  );
}
