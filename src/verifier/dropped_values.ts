import { type Diagnostic } from "../diagnostics/diagnostic.js";
import { formatPath } from "../diagnostics/path.js";
import { emptyValuesOf, type Trial } from "./empty_values.js";
import { type Subject } from "./subject.js";
import { sharedRendering, type Show } from "./variants.js";

/** How the keys that may be empty fared. */
export interface DroppedValuesResult {
  readonly problems: Diagnostic[];
  /** Empty values that render otherwise than the absence of their keys. */
  readonly told: number;
}

/**
 * Looks for empty values (0, false, "", [] and {}) that templates drop: they render as if the key were not there,
 * though the schema does not say so by a `default`.
 */
export async function findDroppedValues(subject: Subject): Promise<DroppedValuesResult> {
  const show = sharedRendering(subject);
  const fates = await Promise.all(
    emptyValuesOf(subject).map(async (trials) => {
      const fate = await fateOf(trials, show);
      // An app shows itself in its own objects; what seems to be dropped may show elsewhere.
      return typeof fate === "string" ? fate : fateOf(trials, async (values) => show(values, []));
    }),
  );
  return {
    problems: fates.flatMap((fate) => (typeof fate === "string" ? [] : fate.map(droppedValue))),
    told: fates.filter((fate) => fate === "told").length,
  };
}

/** Whether a template tells an empty value from no value, or refuses both; else the trial to report. */
async function fateOf(trials: readonly Trial[], show: Show): Promise<"told" | "refused" | Trial[]> {
  let refused = false;
  for (const { given, absent, path } of trials) {
    const [one, other] = await Promise.all([show(given, path), show(absent, path)]);
    // What a template refuses only one of is told apart as well; both, and nothing is known.
    if (one !== other) return "told";
    if (one === undefined) refused = true;
  }
  return refused ? "refused" : trials.slice(0, 1);
}

function droppedValue({ path, empty }: Trial): Diagnostic {
  const text = JSON.stringify(empty);
  return {
    code: "dropped-value",
    origin: "values.yaml",
    path: formatPath(path),
    message: `${text} renders as if the key were not there`,
    hint: `let the template tell them apart, by hasKey or kindIs "invalid"; or say "default": ${text} in values.schema.json, where they mean the same`,
  };
}
