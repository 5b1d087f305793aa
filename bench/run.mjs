// `npm run bench`: the parser of pasted addresses in Node (addresses.mjs), and what it costs the backend to refuse (refused.mjs); then, in a production build and a headless
// Chromium, the member table beside the same markup in plain DOM, the other lists beside it, typing among many addresses,
// what is asked of the backend (requests.mjs), and what stays in the heap (memory.mjs).
// Misses of the aims are printed; they are no failure. That the two contenders no longer look alike is one.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { measureAddresses } from "./addresses.mjs";
import { measureMemory } from "./memory.mjs";
import { measureRefused } from "./refused.mjs";
import { countRequests } from "./requests.mjs";
import { BENCH, withPage } from "./shared/page.mjs";
import { countComponents, median, namesOf, print, printTable, quantile } from "./shared/report.mjs";

const WARM_UP = 3;
const TITLES = {
  mount: "mount",
  page: "change page",
  role: "change a role",
  type: "type a letter",
  open: "open the roles",
};
/** At most this many times what plain DOM takes. */
const AIMS = { mount: 1.4, page: 1.2, role: 1.4 };

/** How many rows the lists have that are put beside the member table. */
const LIST_ROWS = 100;
const LIST_TITLES = { members: "member table", invitations: "invitations", requests: "requests to join" };

/** How many addresses stand in the field that is typed in. */
const CHIPS = 500;
/** At most this many milliseconds an event in it. */
const TYPING_AIMS = { "type a letter": 50, "end the address": 50 };

/** At most this many megabytes are left by 1,000 pages: the noise of measuring. */
const MOST_GROWTH = 0.5;

const usage = "usage: npm run bench -- [--runs 15] [--rows 50,100] [--json FILE]";

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        runs: { type: "string", default: "15" },
        rows: { type: "string", default: "50,100" },
        json: { type: "string" },
      },
    });
    const runs = Number(values.runs);
    const rows = values.rows.split(",").map(Number);
    // Below 40 rows, not every kind of row is on the page that the templates are cut out of.
    if (!(Number.isInteger(runs) && runs > 0)) throw new Error(`--runs ${values.runs} is not a number of runs.`);
    if (!rows.every((count) => Number.isInteger(count) && count >= 40 && count <= 500))
      throw new Error(`--rows ${values.rows} are not numbers of rows from 40 to 500.`);
    return { runs, rows, json: values.json };
  } catch (error) {
    process.stderr.write(`${error.message}\n${usage}\n`);
    return process.exit(2);
  }
}

const verdictOf = (aim, isMissed) => (aim === undefined ? "" : `≤ ${aim} ${isMissed ? "MISS" : "pass"}`);

/** What a measurement gives, time after time. It is told whether to begin with the other contender. */
async function sample(runs, measure) {
  const samples = [];
  for (let run = -WARM_UP; run < runs; run++) {
    const measured = await measure(run % 2 === 0);
    if (run >= 0) samples.push(measured);
  }
  return samples;
}

/** The lines of a table of what renders, by what is done. */
const renderLines = (renders, rows, titles = {}) => [
  ["", "commits", "components", rows],
  ...Object.entries(renders).map(([action, { commits, rows: different }]) => [
    titles[action] ?? action,
    commits.length,
    countComponents(commits),
    different,
  ]),
];

/**
 * The medians of each action for both contenders; of the ratios of each run, the median and the middle half. The two of
 * one run stand close together in time, so their ratio outlives a machine that is busy with something else.
 */
async function measureRows(tab, rows, runs) {
  const { elements, difference } = await tab.evaluate((count) => bench.compare(count), rows);
  if (difference) throw new Error(`Plain DOM has other markup than the kit ${difference}`);
  const samples = await sample(runs, (isFirst) =>
    tab.evaluate(([count, isKitFirst]) => bench.round(count, isKitFirst), [rows, isFirst]),
  );
  const actions = Object.keys(TITLES).map((action) => {
    const kit = median(samples.map((times) => times.kit[action]));
    const plain = median(samples.map((times) => times.plain[action]));
    const ratios = samples.map((times) => times.kit[action] / times.plain[action]);
    const [low, ratio, high] = [0.25, 0.5, 0.75].map((part) => quantile(ratios, part));
    return [action, { kit, plain, ratio, low, high }];
  });
  return { elements, actions: Object.fromEntries(actions), samples };
}

/** The lists of the kit at as many rows: the medians to mount each, and the same elements cloned; and what renders. */
async function measureLists(tab, rows, runs) {
  const samples = await sample(runs, (isReversed) =>
    tab.evaluate(([count, reversed]) => bench.mountLists(count, reversed), [rows, isReversed]),
  );
  const mounts = Object.keys(LIST_TITLES).map((name) => {
    const kit = median(samples.map((times) => times[name].kit));
    const clone = median(samples.map((times) => times[name].clone));
    const besideTable = median(samples.map((times) => times[name].kit / times.members.kit));
    const besideClone = median(samples.map((times) => times[name].kit / times[name].clone));
    return [name, { kit, clone, besideTable, besideClone }];
  });
  const renders = await tab.evaluate((count) => bench.listRenders(count), rows);
  return { mounts: Object.fromEntries(mounts), renders, samples };
}

/** Milliseconds an event in a field with many addresses; and what renders. */
async function measureTyping(tab, chips, runs) {
  const samples = await sample(runs, () => tab.evaluate((count) => bench.typeAmongChips(count), chips));
  const events = Object.keys(samples[0].times).map((title) => {
    const times = samples.flatMap((typing) => typing.times[title]);
    return [title, { median: median(times), maximum: Math.max(...times) }];
  });
  return { events: Object.fromEntries(events), renders: samples[0].renders, samples };
}

const { runs, rows, json } = readArguments();
const misses = [];
// First, while nothing else runs.
const addresses = await measureAddresses(10_000, runs);
print(`\nReading addresses: ms in Node, medians of ${runs} runs\n`);
printTable([
  ["", "median", "fastest", "first", "aim"],
  ...addresses.map(({ title, median: middle, fastest, first, aim, isMissed }) => {
    if (isMissed) misses.push(`${title}: ${middle.toFixed(1)} ms, not ${aim}`);
    const times = [middle, fastest, first].map((time) => time.toFixed(1));
    return [title, ...times, verdictOf(aim, isMissed)];
  }),
]);

const refused = await measureRefused(runs);
print(`\nRefusing a request of 1 MB, the costliest first: times a page of members (${refused.page.toFixed(1)} ms)\n`);
printTable([
  ["", "times", "ms", "aim"],
  ...refused.costs.map(({ title, times, milliseconds, aim, isMissed }) => {
    if (isMissed) misses.push(`${title}: ${times.toFixed(1)} times a page of members, not ${aim}`);
    return [title, times.toFixed(1), milliseconds.toFixed(1), verdictOf(aim, isMissed)];
  }),
]);

const results = { date: new Date().toISOString(), runs, addresses, rows: {} };
await withPage(BENCH, async (open, version) => {
  const tab = await open();
  results.browser = version;
  for (const count of rows) {
    const measured = await measureRows(tab, count, runs);
    const renders = await tab.evaluate((number) => bench.renders(number), count);
    results.rows[count] = { ...measured, renders };
    print(`\n${count} rows, ${measured.elements["mounted"]} elements: ms until painted, medians of ${runs} runs\n`);
    printTable([
      ["", "plain DOM", "kit", "ratio", "middle half", "aim"],
      ...Object.entries(measured.actions).map(([action, { kit, plain, ratio, low, high }]) => {
        const aim = AIMS[action];
        const isMissed = aim !== undefined && ratio > aim;
        if (isMissed) misses.push(`${TITLES[action]} at ${count} rows: ${ratio.toFixed(2)}, not ${aim}`);
        return [
          TITLES[action],
          plain.toFixed(1),
          kit.toFixed(1),
          ratio.toFixed(2),
          `${low.toFixed(2)}–${high.toFixed(2)}`,
          verdictOf(aim, isMissed),
        ];
      }),
    ]);
    print(`\n  What renders until it has settled (rows: different ones, of ${count})\n`);
    printTable(renderLines(renders, "rows", { ...TITLES, select: "select a row" }));
    const { role } = renders;
    print(`\n  By a role change: ${role.commits.map(namesOf).join("; then ")}`);
    if (role.rows !== 1) misses.push(`a role change renders ${role.rows} of ${count} rows, not 1`);
  }

  const lists = (results.lists = await measureLists(tab, LIST_ROWS, runs));
  print(`\nMounting lists of ${LIST_ROWS} rows: ms until painted, medians of ${runs} runs\n`);
  printTable([
    ["", "its elements cloned", "kit", "ratio", "beside the member table"],
    ...Object.entries(lists.mounts).map(([name, { kit, clone, besideTable, besideClone }]) => [
      LIST_TITLES[name],
      clone.toFixed(1),
      kit.toFixed(1),
      besideClone.toFixed(2),
      besideTable.toFixed(2),
    ]),
  ]);
  print(`\n  What renders until it has settled (rows: different ones, of ${LIST_ROWS})\n`);
  printTable(renderLines(lists.renders, "rows"));

  const typing = (results.typing = await measureTyping(tab, CHIPS, runs));
  print(`\nA field with ${CHIPS} addresses: ms an event until painted, ${runs} runs\n`);
  printTable([
    ["", "median", "maximum", "aim"],
    ...Object.entries(typing.events).map(([title, { median: middle, maximum }]) => {
      const aim = TYPING_AIMS[title];
      const isMissed = aim !== undefined && maximum > aim;
      if (isMissed) misses.push(`${title} among ${CHIPS} addresses: up to ${maximum.toFixed(1)} ms, not ${aim}`);
      return [title, middle.toFixed(1), maximum.toFixed(1), verdictOf(aim, isMissed)];
    }),
  ]);
  print();
  printTable(renderLines({ "type a letter": typing.renders }, "addresses"));

  const { tableLines, pageLines, misses: needless, ...requests } = await countRequests(tab);
  results.requests = requests;
  misses.push(...needless);
  print("\nRequests: 401 members, 10 a page, 60 ms latency\n");
  printTable(tableLines);
  print("\nRequests of the members page: as many invitations and requests to join; + what is not needed\n");
  printTable(pageLines);

  const memory = (results.memory = await measureMemory(tab));
  print("\nMemory: MB in the heap before and after many pages are turned, with a gcTime of a second\n");
  printTable([
    ["", "before", "after", "pages still cached"],
    [`${memory.turns} pages`, memory.before.toFixed(1), memory.after.toFixed(1), memory.cached],
  ]);
  if (memory.after - memory.before > MOST_GROWTH) {
    misses.push(`${memory.turns} pages leave ${(memory.after - memory.before).toFixed(1)} MB, not ${MOST_GROWTH}`);
  }
});

print(misses.length > 0 ? `\nMissed: ${misses.join("; ")}.` : "\nEvery aim is met.");
if (json) writeFileSync(json, `${JSON.stringify({ ...results, misses }, null, 2)}\n`);
