/** The name that was probably meant. */
import { distance } from "fastest-levenshtein";

/** Longer names are not slips of the fingers, and comparing them takes long. */
const longest = 100;

/** How many candidates are compared letter by letter: a report with thousands of mistakes has to end. */
const mostCompared = 300;

/** The candidate that is nearest to `name`, if it is near enough to be a slip of the fingers. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  if (name.length > longest) return undefined;
  const wanted = normalize(name);
  let best: string | undefined;
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  let compared = 0;
  for (const candidate of candidates) {
    // The distance is at least the difference in length; only '-' and '_' may go before it is taken.
    if (candidate.length > longest || candidate.length <= wanted.length - least) continue;
    const written = normalize(candidate);
    if (Math.abs(written.length - wanted.length) >= least) continue;
    if (++compared > mostCompared) break;
    const apart = distance(wanted, written);
    if (apart < least) [best, least] = [candidate, apart];
  }
  return best;
}

/** path_type, PathType and pathType differ in spelling only. */
export function normalize(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, "");
}
