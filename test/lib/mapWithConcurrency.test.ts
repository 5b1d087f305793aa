import { expect, test } from "vitest";
import { mapWithConcurrency } from "../../src/lib/mapWithConcurrency.js";
import { delay } from "../../src/lib/delay.js";

test("so many at a time, in the order of the items, each once", async () => {
  let running = 0;
  let most = 0;
  const begun: number[] = [];
  await mapWithConcurrency(
    [1, 2, 3, 4, 5, 6, 7],
    3,
    async (item) => {
      begun.push(item);
      most = Math.max(most, ++running);
      await delay(item % 2 === 0 ? 5 : 1);
      running -= 1;
    },
    new AbortController().signal,
  );
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

test("stopping starts no more items, and finishes the running ones", async () => {
  const stop = new AbortController();
  const done: number[] = [];
  await mapWithConcurrency(
    [1, 2, 3, 4],
    2,
    async (item) => {
      if (item === 2) stop.abort();
      await delay(2);
      done.push(item);
    },
    stop.signal,
  );
  expect(done).toEqual([1, 2]);
});

test("a wait that is called off ends at once", async () => {
  const stop = new AbortController();
  const wait = delay(60_000, stop.signal);
  stop.abort();
  await expect(wait).resolves.toBeUndefined();
  await expect(delay(60_000, stop.signal)).resolves.toBeUndefined();
});
