import { expect, test } from "vitest";
import { inParallel } from "../../src/lib/inParallel.js";
import { quiet } from "../../src/lib/quiet.js";

test("so many at a time, in the order of the items, each once", async () => {
  let running = 0;
  let most = 0;
  const begun: number[] = [];
  await inParallel(
    [1, 2, 3, 4, 5, 6, 7],
    3,
    async (item) => {
      begun.push(item);
      most = Math.max(most, ++running);
      await quiet(item % 2 === 0 ? 5 : 1);
      running -= 1;
    },
    new AbortController().signal,
  );
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

test("nothing more is begun once it is stopped, and what is under way is finished", async () => {
  const stop = new AbortController();
  const done: number[] = [];
  await inParallel(
    [1, 2, 3, 4],
    2,
    async (item) => {
      if (item === 2) stop.abort();
      await quiet(2);
      done.push(item);
    },
    stop.signal,
  );
  expect(done).toEqual([1, 2]);
});

test("a wait that is called off ends at once", async () => {
  const stop = new AbortController();
  const wait = quiet(60_000, stop.signal);
  stop.abort();
  await expect(wait).resolves.toBeUndefined();
  await expect(quiet(60_000, stop.signal)).resolves.toBeUndefined();
});
