import { type Diagnostic } from "../diagnostics/diagnostic.js";
import { formatPath } from "../diagnostics/path.js";
import { type Json, valueAt, withValueAt } from "../objects/json.js";
import { type Leaf, leavesOf } from "./leaves.js";
import { mutationsOf } from "./mutations.js";
import { appOf, basesOf, type Subject } from "./subject.js";
import { sharedRendering, type Show } from "./variants.js";

/** How the leaves of values.yaml fared. */
export interface DeadValuesResult {
  readonly problems: Diagnostic[];
  /** Leaves whose change changed what was rendered. */
  readonly alive: number;
  /** Leaves of which the schema, or a template, refused every change that was tried. */
  readonly refused: number;
}

interface Candidate {
  readonly leaf: Leaf;
  readonly base: Json;
  readonly mutant: Json;
}

/** So many changes that the schema takes are tried before a leaf is called dead. */
const attempts = 4;

/**
 * Looks for dead values: leaves of values.yaml whose change neither changes what is rendered nor is refused.
 *
 * A leaf below an `enabled: false` is looked at with true there, a default of the chart's that every app overrides
 * with one app that does not, and a global value with a variable that reads it.
 */
export async function findDeadValues(subject: Subject): Promise<DeadValuesResult> {
  const show = sharedRendering(subject);
  const plan = leavesOf(subject.values).map((leaf) => ({
    leaf,
    candidates: candidatesOf(leaf, subject),
  }));
  const readable = await readableOf(
    plan.flatMap(({ candidates }) => candidates.slice(0, 1)),
    subject,
  );
  const fates = await Promise.all(
    plan.map(async ({ leaf, candidates }) => {
      if (readable.has(leaf)) return { leaf, candidates, fate: "alive" };
      const fate = await fateOf(leaf, candidates, show);
      // An app shows itself in its own objects; what seems to be dead may show elsewhere.
      const again = async (values: Json) => show(values, []);
      return {
        leaf,
        candidates,
        fate: fate === "dead" ? await fateOf(leaf, candidates, again) : fate,
      };
    }),
  );
  const count = (wanted: Fate): number => fates.filter(({ fate }) => fate === wanted).length;
  const dead = fates.filter(({ fate }) => fate === "dead");
  return {
    problems: dead.map(({ leaf, candidates }) => deadValue(leaf, candidates)),
    alive: count("alive"),
    refused: count("refused"),
  };
}

/**
 * The leaves of the chart's own values that are changed to a text of which one can read in what is rendered that it
 * got there: all of them are changed at once, each to another text.
 */
async function readableOf(
  firsts: readonly Candidate[],
  { values, render }: Subject,
): Promise<ReadonlySet<Leaf>> {
  const texts = firsts.flatMap(({ leaf, base, mutant }) => {
    const text = valueAt(mutant, leaf.path);
    const fits = base === values && appOf(leaf.path) === undefined && typeof text === "string";
    return fits && text.length > 3 ? [{ leaf, text }] : [];
  });
  const distinct = texts.filter(
    ({ text }) => texts.filter((other) => other.text.includes(text)).length === 1,
  );
  if (distinct.length < 2) return new Set();
  const all = distinct.reduce((some, { leaf, text }) => withValueAt(some, leaf.path, text), values);
  const [before = "", after = ""] = await Promise.all([render(values), render(all)]);
  const readable = distinct.filter(({ text }) => after.includes(text) && !before.includes(text));
  return new Set(readable.map(({ leaf }) => leaf));
}

type Fate = "alive" | "dead" | "refused";

async function fateOf(leaf: Leaf, candidates: readonly Candidate[], show: Show): Promise<Fate> {
  let rendersAtAll = false;
  let isHidden = false;
  for (const { base, mutant } of candidates) {
    const [before, after] = await Promise.all([show(base, leaf.path), show(mutant, leaf.path)]);
    // Where templates refuse what would show the leaf, such as probes of an app without a port, nothing is known.
    isHidden ||= before === undefined && after === undefined;
    if (after === undefined) continue;
    rendersAtAll = true;
    if (before !== after) return "alive";
  }
  return rendersAtAll && !isHidden ? "dead" : "refused";
}

function deadValue({ path, value }: Leaf, candidates: readonly Candidate[]): Diagnostic {
  const tried = candidates.map(({ mutant }) => JSON.stringify(valueAt(mutant, path)));
  return {
    code: "dead-value",
    origin: "values.yaml",
    path: formatPath(path),
    message: `changing ${JSON.stringify(value)} to ${[...new Set(tried)].join(" or ")} changes nothing that is rendered`,
    hint: "let a template use it, or take it out of values.yaml and values.schema.json",
  };
}

/** Changes of a leaf that the schema takes: of values.yaml as it is, then with what hides the leaf put aside. */
function candidatesOf(leaf: Leaf, { values, schema, accepts }: Subject): Candidate[] {
  const mutations = mutationsOf(leaf, schema);
  return basesOf(leaf.path, values).flatMap((base) => {
    const candidates: Candidate[] = [];
    for (const mutation of mutations) {
      if (candidates.length === attempts) break;
      const mutant = withValueAt(base, leaf.path, mutation);
      if (accepts(mutant)) candidates.push({ leaf, base, mutant });
    }
    return candidates;
  });
}
