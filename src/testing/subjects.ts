/** What checks are given, for tests. */
import type { Subject } from "../kinds/kind.js";
import type { Spec } from "../request/spec.js";
import { attributePlace } from "../values/attribute_place.js";
import { lower } from "../values/lower.js";
import { subjects } from "../values/subject.js";
import { allValues } from "../values/values.js";

/** The values that a spec's attributes alone come to. */
export function subjectOf(spec: Spec): Subject {
  const model = lower(spec);
  return subjects(spec, model)(allValues(model), attributePlace(spec.request));
}
