// `npm run bench`: the parser of pasted addresses in Node (addresses.mjs); then the member table beside the same markup in
// plain DOM, in a production build and a headless Chromium.
// Misses of the aims are printed; they are no failure. That the two contenders no longer look alike is one.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { chromium } from "playwright";
import { build, preview } from "vite";
import { findBrowser } from "../scripts/find-browser.mjs";
import { measureAddresses } from "./addresses.mjs";

const repository = fileURLToPath(new URL("..", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));
const outDir = join(repository, "node_modules/.cache/roster/bench");

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

function print(text = "") {
  process.stdout.write(`${text}\n`);
}

/** Columns as wide as their longest cell; the first to the left, the others to the right. */
function printTable(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => String(line[column]).length)));
  for (const line of lines) {
    const cells = line.map((cell, at) => (at ? String(cell).padStart(widths[at]) : String(cell).padEnd(widths[at])));
    print(`  ${cells.join("   ").trimEnd()}`);
  }
}

function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  return (sorted[Math.floor(at)] + sorted[Math.ceil(at)]) / 2;
}

const median = (values) => quantile(values, 0.5);

async function serve() {
  await build({
    root: here,
    configFile: false,
    logLevel: "warn",
    plugins: [react(), tailwindcss()],
    build: {
      outDir,
      emptyOutDir: true,
      // Components keep their names, so that what renders can be named.
      rolldownOptions: {
        output: { minify: { compress: { keepNames: { function: true, class: true } }, mangle: { keepNames: true } } },
      },
    },
  });
  return preview({
    root: here,
    configFile: false,
    logLevel: "warn",
    build: { outDir },
    preview: { host: "127.0.0.1", port: 4179 },
  });
}

/**
 * The medians of each action for both contenders; of the ratios of each run, the median and the middle half. The two of
 * one run stand close together in time, so their ratio outlives a machine that is busy with something else.
 */
async function measureRows(tab, rows, runs) {
  const { elements, difference } = await tab.evaluate((count) => bench.compare(count), rows);
  if (difference) throw new Error(`Plain DOM has other markup than the kit ${difference}`);
  const samples = [];
  for (let run = -WARM_UP; run < runs; run++) {
    const sample = await tab.evaluate(([count, isFirst]) => bench.round(count, isFirst), [rows, run % 2 === 0]);
    if (run >= 0) samples.push(sample);
  }
  const actions = Object.keys(TITLES).map((action) => {
    const kit = median(samples.map((sample) => sample.kit[action]));
    const plain = median(samples.map((sample) => sample.plain[action]));
    const ratios = samples.map((sample) => sample.kit[action] / sample.plain[action]);
    const [low, ratio, high] = [0.25, 0.5, 0.75].map((part) => quantile(ratios, part));
    return [action, { kit, plain, ratio, low, high }];
  });
  return { elements, actions: Object.fromEntries(actions), samples };
}

/** Real clicks in tables of 401 members, 10 a page; what they ask of a backend that answers after 60 ms. */
async function countRequests(tab, staleTime) {
  const rows = tab.locator('[data-slot="member-row"]');
  const button = (name) => tab.getByRole("button", { name, exact: true }).first();
  const counted = {};
  const quiet = async () => {
    await tab.waitForTimeout(500);
    await tab.waitForFunction(() => !document.querySelector("[data-pending], [data-busy], [data-status=loading]"));
  };
  const count = async (name, act) => {
    await act();
    await quiet();
    counted[name] = await tab.evaluate(() => bench.takeCalls());
  };
  const open = (tables) => tab.evaluate(([stale, number]) => bench.show(stale, number), [staleTime, tables]);

  await count("two tables", () => open(2));
  await count("open", () => open(1));
  await count("next", () => button("Next page").click());
  await count("back", () => button("Previous page").click());
  await count("role", async () => {
    await rows.nth(3).locator('[data-slot="member-role"]').click();
    await tab.locator('[role="option"][aria-selected="false"]').first().click();
  });
  await count("search", () => tab.getByRole("searchbox").pressSequentially("chiara.c", { delay: 30 }));
  await count("clear", () => button("Clear search").click());
  await count("20 clicks", async () => {
    for (let click = 0; click < 20; click++) await button("Next page").click();
  });
  await count("last page", () => button("Last page").click());
  if ((await rows.count()) !== 1) throw new Error("The last page does not have one row.");
  await count("remove", async () => {
    await rows.locator('[data-slot="member-remove"]').click();
    await tab.locator('[data-slot="dialog-actions"] button').last().click();
  });
  if ((await rows.count()) !== 10) throw new Error("After the last row of the last page, not 10 rows are shown.");
  return counted;
}

/** Of the calls, those for lists and those that write: roles and viewer are fetched once for the life of the page. */
function countOf(calls) {
  const reads = calls.filter((name) => name === "getMemberships").length;
  const writes = calls.filter((name) => name === "updateMember" || name === "removeMember").length;
  const once = calls.length - reads - writes;
  return [writes && `${writes} write`, (reads || !writes) && `${reads}`, once && `(+${once} once)`]
    .filter(Boolean)
    .join(" + ")
    .replace("+ (", "(");
}

const SMALLEST = [
  ["open", "open page 1", "1"],
  ["next", "next page", "1"],
  ["back", "back", "0"],
  ["role", "change a role", "1 write"],
  ["remove", "remove the last row of the last page", "1 write + 1"],
  ["two tables", "two tables on one screen", "1"],
  ["search", "type 8 letters in the search", "1"],
  ["20 clicks", "20 quick clicks on Next", "1-2"],
];

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
    return [title, ...times, `≤ ${aim} ${isMissed ? "MISS" : "pass"}`];
  }),
]);

const server = await serve();
const { launchOptions } = findBrowser();
const browser = await chromium.launch({
  ...launchOptions,
  // Frames come as soon as they are asked for; garbage is collected between what is measured.
  args: [...launchOptions.args, "--disable-frame-rate-limit", "--disable-gpu-vsync", "--js-flags=--expose-gc"],
});
const results = { date: new Date().toISOString(), browser: browser.version(), runs, addresses, rows: {}, requests: {} };
try {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const failures = [];
  tab.on("pageerror", (error) => failures.push(error));
  await tab.goto(server.resolvedUrls.local[0]);
  await tab.waitForFunction(() => "bench" in globalThis);

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
        const verdict = aim === undefined ? "" : `≤ ${aim} ${isMissed ? "MISS" : "pass"}`;
        return [
          TITLES[action],
          plain.toFixed(1),
          kit.toFixed(1),
          ratio.toFixed(2),
          `${low.toFixed(2)}–${high.toFixed(2)}`,
          verdict,
        ];
      }),
    ]);
    print(`\n  What renders until it has settled (rows: different ones, of ${count})\n`);
    printTable([
      ["", "commits", "components", "rows"],
      ...Object.entries(renders).map(([action, { commits, components, rows: different }]) => [
        TITLES[action],
        commits,
        Object.values(components).reduce((sum, number) => sum + number, 0),
        different,
      ]),
    ]);
    const { role } = renders;
    const names = Object.entries(role.components).map(([name, number]) => (number > 1 ? `${name} ×${number}` : name));
    print(`\n  By a role change: ${names.join(", ")}`);
    if (role.rows !== 1) misses.push(`a role change renders ${role.rows} of ${count} rows, not 1`);
  }

  results.requests = { fresh: await countRequests(tab, 30_000), stale: await countRequests(tab, 0) };
  print("\nRequests: 401 members, 10 a page, 60 ms latency\n");
  printTable([
    ["", "smallest possible", "kit, staleTime 30 s", "kit, staleTime 0"],
    ...SMALLEST.map(([key, title, smallest]) => [
      title,
      smallest,
      countOf(results.requests.fresh[key]),
      countOf(results.requests.stale[key]),
    ]),
  ]);
  if (failures.length > 0) throw failures[0];
} finally {
  await browser.close();
  await server.close();
}

print(misses.length > 0 ? `\nMissed: ${misses.join("; ")}.` : "\nEvery aim is met.");
if (json) writeFileSync(json, `${JSON.stringify({ ...results, misses }, null, 2)}\n`);
