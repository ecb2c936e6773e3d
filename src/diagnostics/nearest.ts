/** The name that was probably meant. */
import { distance } from "fastest-levenshtein";

/** The candidate that is nearest to `name`, if it is near enough to be a slip of the fingers. */
export function nearest(name: string, candidates: readonly string[]): string | undefined {
  const wanted = normalize(name);
  let best: string | undefined;
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const apart = distance(wanted, normalize(candidate));
    if (apart < least) [best, least] = [candidate, apart];
  }
  return best;
}

/** path_type, PathType and pathType differ in spelling only. */
function normalize(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, "");
}
