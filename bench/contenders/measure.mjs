// Each contender is in a tab of its own: neither its styles nor its garbage are another's.
import { heapOf } from "../memory.mjs";
import { countComponents, median } from "../shared/report.mjs";

const WARM_UP = 2;
/** The sizes at which the browser is asked where a role change goes, and how many it is the mean of. */
const COUNTED_ROWS = [100, 500];
const CHANGES = 8;
/** Where else a long list is scrolled, and how many pixels apart. */
const OTHER_PLACES = 4;
const APART = 500_000;

/** Milliseconds of each action in all runs. The contenders take turns, so that a busy moment is none's alone. */
async function measureTimes(contenders, rows, runs) {
  const times = new Map(contenders.map(({ name }) => [name, []]));
  for (let run = -WARM_UP; run < runs; run++) {
    for (const { name, tab } of run % 2 === 0 ? contenders : contenders.toReversed()) {
      await tab.bringToFront();
      const taken = await tab.evaluate((count) => bench.times(count), rows);
      if (run >= 0) times.get(name).push(taken);
    }
  }
  return times;
}

/** The medians, and those of the ratios to the first contender in the same run. */
function summarize(samples, baseline) {
  const ratio = (action, run) => samples[run][action] / baseline[run][action];
  return Object.fromEntries(
    Object.keys(samples[0]).map((action) => [
      action,
      {
        ms: median(samples.map((times) => times[action])),
        // Nothing to compare with where plain DOM lacks it.
        ratio: action in baseline[0] ? median(samples.map((_, run) => ratio(action, run))) : undefined,
      },
    ]),
  );
}

async function countRenders(tab, rows) {
  const renders = await tab.evaluate((count) => bench.renders(count), rows);
  return Object.fromEntries(
    Object.entries(renders).map(([action, { commits }]) => [
      action,
      { commits: commits.length, components: countComponents(commits) },
    ]),
  );
}

/** Megabytes that a mounted table adds to the heap. */
async function measureHeap(tab, session, rows) {
  await tab.evaluate((count) => bench.ready(count), rows);
  const before = await heapOf(session);
  await tab.evaluate((count) => bench.mount(count), rows);
  const after = await heapOf(session);
  await tab.evaluate(() => bench.unmount());
  return after - before;
}

async function readCounters(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  const ms = (name) => 1000 * metrics.find((metric) => metric.name === name).value;
  const [script, style, layout] = ["ScriptDuration", "RecalcStyleDuration", "LayoutDuration"].map(ms);
  return { script, style, layout, other: ms("TaskDuration") - script - style - layout };
}

/** Where the milliseconds of a role change go, by the browser's own counters. */
async function measureCounters(tab, session, rows) {
  await session.send("Performance.enable");
  await tab.evaluate((count) => bench.ready(count), rows);
  await tab.evaluate((count) => bench.mount(count), rows);
  const spent = { script: 0, style: 0, layout: 0, other: 0 };
  for (let change = 0; change < CHANGES; change++) {
    await tab.evaluate(() => bench.readyRole());
    const before = await readCounters(session);
    await tab.evaluate(() => bench.changeRole());
    const after = await readCounters(session);
    for (const part of Object.keys(spent)) spent[part] += (after[part] - before[part]) / CHANGES;
  }
  await tab.evaluate(() => bench.unmount());
  await session.send("Performance.disable");
  return spent;
}

/** How a long list is scrolled at its top; and the heap after it was scrolled there, and in so many other places. */
async function measureScrolling(tab, session, rows) {
  await tab.bringToFront();
  await tab.evaluate((count) => bench.ready(count), rows);
  await tab.evaluate((count) => bench.mount(count), rows);
  const scrolling = await tab.evaluate(() => bench.scroll(0));
  const heap = await heapOf(session);
  for (let place = 1; place <= OTHER_PLACES; place++) {
    await tab.evaluate((from) => bench.scroll(from), place * APART);
  }
  const growth = (await heapOf(session)) - heap;
  await tab.evaluate(() => bench.unmount());
  return { ...scrolling, growth };
}

/** All that is measured at each number of rows. */
export async function measureContenders(open, { runs, rows, only }) {
  const tabs = new Map();
  const tabOf = async (name) => {
    if (!tabs.has(name)) tabs.set(name, await open(`?contender=${name}`));
    return tabs.get(name);
  };
  const index = await open();
  const measured = {};
  for (const count of rows) {
    const able = await index.evaluate((number) => bench.contendersFor(number), count);
    // The first is what the others are compared with.
    const chosen = able.filter(({ name }, at) => at === 0 || !only || name === only);
    const contenders = [];
    for (const each of chosen) contenders.push({ ...each, tab: await tabOf(each.name) });
    const times = await measureTimes(contenders, count, runs);
    measured[count] = [];
    for (const { name, title, isWindowed, tab } of contenders) {
      const session = await tab.context().newCDPSession(tab);
      await tab.bringToFront();
      measured[count].push({
        name,
        title,
        times: summarize(times.get(name), times.get(contenders[0].name)),
        renders: await countRenders(tab, count),
        heap: await measureHeap(tab, session, count),
        ...(COUNTED_ROWS.includes(count) && { counters: await measureCounters(tab, session, count) }),
        ...(isWindowed && { scrolling: await measureScrolling(tab, session, count) }),
      });
      await session.detach();
    }
  }
  return measured;
}
