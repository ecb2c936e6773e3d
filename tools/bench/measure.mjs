/** Figures that can be compared: taken in turns, and the median of each. */

export function median(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Measures several things in turns, so that whatever else the machine does falls on all of them.
 *
 * @param rounds how often each is measured
 * @param subjects by name, what measures once and gives a figure, or a promise of one
 * @returns by name, the figures of each round
 */
export async function interleave(rounds, subjects) {
  const figures = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
  const names = Object.keys(subjects);
  for (let round = 0; round < rounds; round++) {
    // Every other round backwards: nobody always comes after the same one.
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      figures[name].push(await subjects[name]());
    }
  }
  return figures;
}

/** The median of each. */
export function medians(figures) {
  return Object.fromEntries(Object.entries(figures).map(([name, list]) => [name, median(list)]));
}

/** The seconds that something takes. */
export async function seconds(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
