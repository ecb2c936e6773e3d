/** What stands in a list twice. */

export interface Repeat<T> {
  readonly item: T;
  readonly index: number;
  /** The item before it that has the same key, the first of those. */
  readonly first: T;
  readonly firstIndex: number;
}

/** The items of a list whose key one before them has. */
export function repeats<T>(items: readonly T[], keyOf: (item: T) => string): Repeat<T>[] {
  const seen = new Map<string, Omit<Repeat<T>, "item" | "index">>();
  return items.flatMap((item, index) => {
    const key = keyOf(item);
    const before = seen.get(key);
    if (before) return [{ item, index, ...before }];
    seen.set(key, { first: item, firstIndex: index });
    return [];
  });
}
