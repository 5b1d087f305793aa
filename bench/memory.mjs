// What stays in the heap after many pages were turned. A part of `npm run bench`.

/** How many pages are turned, and for how many milliseconds an unused one stays cached. */
const TURNS = 1000;
const GC_TIME = 1000;

/** Megabytes in use after garbage collection. */
export async function heapOf(session) {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 2 ** 20;
}

/**
 * Turns 1,000 pages of 10 among 10,000 members, with a `gcTime` of a second: the heap before, with all pages cached, and
 * after; and how many pages are then cached.
 */
export async function measureMemory(tab) {
  const session = await tab.context().newCDPSession(tab);
  await tab.evaluate((gcTime) => bench.showMany(10 * 1001, gcTime), GC_TIME);
  // What is made once, at the first turns, does not count.
  await tab.evaluate(() => bench.turnPages(20));
  await tab.waitForTimeout(2 * GC_TIME);
  const before = await heapOf(session);
  const turned = await tab.evaluate((turns) => bench.turnPages(turns), TURNS - 20);
  await tab.waitForTimeout(2 * GC_TIME);
  const after = await heapOf(session);
  const cached = await tab.evaluate(() => bench.countPages());
  await session.detach();
  return { turns: turned + 20, before, after, cached };
}
