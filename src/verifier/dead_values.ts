import { type Diagnostic } from "../diagnostics/diagnostic.js";
import { formatPath } from "../diagnostics/path.js";
import { type Json, valueAt, withValueAt } from "../objects/json.js";
import { type Leaf, leavesOf } from "./leaves.js";
import { mutationsOf } from "./mutations.js";
import { appOf, basesOf, partOf, type Subject } from "./subject.js";

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
 * Changes of different apps are rendered together, as each shows in the objects of its own app (known by their
 * label app.kubernetes.io/name); a leaf that seems dead is looked at again on its own. A leaf below an
 * `enabled: false` is looked at with true there, a default of the chart's that every app overrides with one app
 * that does not, and a global value with a variable that reads it.
 */
export async function findDeadValues(subject: Subject): Promise<DeadValuesResult> {
  const leaves = leavesOf(subject.values);
  const unchanged = (await subject.render(subject.values)) ?? "";
  const bases = new Map<string, Promise<string | undefined>>();
  // The leaves of one map share what puts aside their `enabled: false`.
  const renderBase = (base: Json): Promise<string | undefined> => {
    const key = JSON.stringify(base);
    const rendered =
      bases.get(key) ??
      (base === subject.values ? Promise.resolve(unchanged) : subject.render(base));
    bases.set(key, rendered);
    return rendered;
  };
  const plan = leaves.map((leaf) => ({ leaf, candidates: candidatesOf(leaf, subject) }));
  const refused = new Set(
    plan.filter(({ candidates }) => candidates.length === 0).map(({ leaf }) => leaf),
  );
  const alive = new Set<Leaf>();

  const firsts = plan.flatMap(({ candidates }) => candidates.slice(0, 1));
  await Promise.all(
    roundsOf(firsts, subject).map(async (round) => {
      let values = subject.values;
      for (const { leaf, mutant } of round) {
        const key = appOf(leaf.path);
        values = key === undefined ? mutant : withValueAt(values, key, valueAt(mutant, key));
      }
      const rendered = await subject.render(values);
      if (rendered === undefined) return;
      for (const { leaf } of round) {
        if (partOf(rendered, leaf.path) !== partOf(unchanged, leaf.path)) alive.add(leaf);
      }
    }),
  );

  for (const { leaf, candidates } of plan) {
    if (alive.has(leaf) || refused.has(leaf)) continue;
    let rendersAtAll = false;
    let isHidden = false;
    for (const { base, mutant } of candidates) {
      const before = await renderBase(base);
      const after = await subject.render(mutant);
      // Where templates refuse what would show the leaf, such as probes of an app without a port, nothing is known.
      isHidden ||= before === undefined && after === undefined;
      if (after === undefined) continue;
      rendersAtAll = true;
      if (before !== after) {
        alive.add(leaf);
        break;
      }
    }
    if (!rendersAtAll || (isHidden && !alive.has(leaf))) refused.add(leaf);
  }

  const problems = plan
    .filter(({ leaf }) => !alive.has(leaf) && !refused.has(leaf))
    .map(({ leaf, candidates }) => deadValue(leaf, candidates));
  return { problems, alive: alive.size, refused: refused.size };
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

/** Groups candidates so that each round changes at most one leaf of an app. */
function roundsOf(candidates: readonly Candidate[], { values }: Subject): Candidate[][] {
  const rounds: Candidate[][] = [];
  const queues = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const app = appOf(candidate.leaf.path);
    // Only changes of values.yaml as it is can be put together.
    if (app === undefined || candidate.base !== values) rounds.push([candidate]);
    else queues.set(formatPath(app), [...(queues.get(formatPath(app)) ?? []), candidate]);
  }
  const longest = Math.max(0, ...[...queues.values()].map(({ length }) => length));
  for (let index = 0; index < longest; index += 1) {
    rounds.push([...queues.values()].flatMap((queue) => queue[index] ?? []));
  }
  return rounds;
}
