/** A function of which no more than `count` calls run at a time; the others wait, in order. */
export function atMost<A extends unknown[], T>(
  count: number,
  run: (...args: A) => Promise<T>,
): (...args: A) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (...args) => {
    if (running === count) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await run(...args);
    } finally {
      // Whoever waited takes the place.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
