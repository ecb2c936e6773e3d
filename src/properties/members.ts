/** A copy of a map without some keys. */
export function omitted<T extends object, K extends string>(
  map: T,
  ...keys: readonly K[]
): Omit<T, K> {
  const others = Object.entries(map).filter(([key]) => !keys.includes(key as K));
  return Object.fromEntries(others) as Omit<T, K>;
}

/** A copy of a map with some keys alone. */
export function picked<T>(
  map: Readonly<Record<string, T>>,
  keys: readonly string[],
): Record<string, T> {
  return Object.fromEntries(Object.entries(map).filter(([key]) => keys.includes(key)));
}

/** A map with other values. */
export function mapped<T>(
  map: Readonly<Record<string, T>>,
  change: (value: T) => T,
): Record<string, T> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}

/** The items that are the first with their key. */
export function unique<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return items.filter(
    (item, index) => items.findIndex((other) => keyOf(other) === keyOf(item)) === index,
  );
}
