import { type Diagnostic } from "../diagnostics/diagnostic.js";
import { formatPath } from "../diagnostics/path.js";
import { type Json, valueAt, withValueAt } from "../objects/json.js";
import { emptyValuesOf, type Trial } from "./empty_values.js";
import { appOf, partOf, type Subject } from "./subject.js";

/** How the keys that may be empty fared. */
export interface DroppedValuesResult {
  readonly problems: Diagnostic[];
  /** Empty values that render otherwise than the absence of their keys. */
  readonly told: number;
}

/**
 * Looks for empty values (0, false, "", [] and {}) that templates drop: they render as if the key were not there,
 * though the schema does not say so by a `default`.
 *
 * Keys of different apps are tried together, as findDeadValues does.
 */
export async function findDroppedValues(subject: Subject): Promise<DroppedValuesResult> {
  const render = remembering(subject.render);
  const plan = emptyValuesOf(subject);
  const told = new Set<Trial[]>();

  await Promise.all(
    roundsOf(plan, subject).map(async (round) => {
      const [given, absent] = await Promise.all([
        render(together(round, "given", subject.values)),
        render(together(round, "absent", subject.values)),
      ]);
      if (given === undefined || absent === undefined) return;
      for (const trials of round) {
        const path = trials[0]?.path ?? [];
        if (partOf(given, path) !== partOf(absent, path)) told.add(trials);
      }
    }),
  );
  const dropped: Trial[] = [];
  await Promise.all(
    plan.map(async (trials) => {
      let refused = false;
      for (const { given, absent } of trials) {
        if (told.has(trials)) return;
        const [one, other] = await Promise.all([render(given), render(absent)]);
        // What a template refuses only one of is told apart as well; both, and nothing is known.
        if (one !== other) told.add(trials);
        else if (one === undefined) refused = true;
      }
      if (!refused && !told.has(trials)) dropped.push(...trials.slice(0, 1));
    }),
  );
  return { problems: dropped.map(droppedValue), told: told.size };
}

/** The values in which each app is as its trial has it. */
function together(round: readonly Trial[][], side: "given" | "absent", values: Json): Json {
  let all = values;
  for (const [trial] of round) {
    const app = trial && appOf(trial.path);
    if (trial && app) all = withValueAt(all, app, valueAt(trial[side], app));
  }
  return all;
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

/** Puts trials together that each change another app, those of one kind first: they share a rendering. */
function roundsOf(plan: readonly Trial[][], { values }: Subject): Trial[][][] {
  const queues = new Map<string, Trial[][]>();
  for (const trials of plan) {
    const [trial] = trials;
    const app = trial && appOf(trial.path);
    if (trial === undefined || app === undefined) continue;
    const now = valueAt(values, trial.path);
    const kind =
      now === undefined ? 0 : JSON.stringify(now) === JSON.stringify(trial.empty) ? 1 : 2;
    const key = [kind, ...app].join("\0");
    queues.set(key, [...(queues.get(key) ?? []), trials]);
  }
  const rounds: Trial[][][] = [];
  for (const kind of [0, 1, 2]) {
    const ofKind = [...queues].filter(([key]) => key.startsWith(String(kind)));
    const longest = Math.max(0, ...ofKind.map(([, queue]) => queue.length));
    for (let index = 0; index < longest; index += 1) {
      rounds.push(ofKind.flatMap(([, queue]) => queue.slice(index, index + 1)));
    }
  }
  return rounds;
}

/** A function that renders the same values once. */
function remembering(render: Subject["render"]): Subject["render"] {
  const known = new Map<string, ReturnType<Subject["render"]>>();
  return (values: Json) => {
    const key = JSON.stringify(values);
    const rendered = known.get(key) ?? render(values);
    known.set(key, rendered);
    return rendered;
  };
}
