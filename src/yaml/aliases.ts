/** How much may come out of aliases. */

const small = 400_000;
const large = 4_000_000;

/**
 * Whether kubectl's reader takes a document of which so many nodes come out of aliases: nearly all
 * of a small one, a tenth of a large one.
 *
 * @param aliased the nodes that aliases stand for
 * @param total all nodes, these included
 * @see https://github.com/kubernetes-sigs/yaml
 */
export function allowsAliases(aliased: number, total: number): boolean {
  if (total <= small) return true;
  const most = 0.99 - 0.89 * Math.min(1, (total - small) / (large - small));
  return aliased <= most * total;
}
