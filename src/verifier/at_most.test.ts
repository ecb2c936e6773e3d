import { expect, test } from "@jest/globals";

import { atMost } from "./at_most.js";

test("no more calls than that run at a time, a failure frees its place", async () => {
  let running = 0;
  let most = 0;
  const limited = atMost(2, async (index: number) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running -= 1;
    if (index === 1) throw new Error("one");
    return index;
  });
  const results = await Promise.allSettled([0, 1, 2, 3, 4].map((index) => limited(index)));
  expect(most).toBe(2);
  expect(results.map((result) => ("value" in result ? result.value : "failed"))).toEqual([
    0,
    "failed",
    2,
    3,
    4,
  ]);
});
