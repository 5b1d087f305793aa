// The parser of pasted addresses on 10,000 mixed lines and a table of as many rows, in Node: a part of `npm run bench`,
// and alone `node bench/addresses.mjs [--lines 10000] [--runs 15]`. A miss of the aim is printed; it is no failure.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

/** At most this many milliseconds for 10,000 lines. */
const AIM = 50;

const kinds = [
  (n) => `person${n}@example.test`,
  (n) => `Ann Lee ${n} <ann.lee+${n}@x.test>;`,
  (n) => `"Lee, Ann" <Ann${n}@Example.test>,`,
  (n) => `mailto:bob${n}@x.test?subject=Hello`,
  (n) => `jörg${n}@münchen.test`,
  (n) => `\u200Bcarl${n}@x.test.`,
  (n) => `dora${n % 50}@x.test, eve${n}@x.test erin${n}@x.test`,
  (n) => `nobody${n} at x.test`,
  (n) => `fay${n}@x`,
  (n) => `${n}@@x.test\t<gus ${n}@x.test>`,
];
const roles = ["admin", "member", ""];

async function load(name) {
  const path = fileURLToPath(new URL(`../src/addresses/${name}.ts`, import.meta.url));
  return (await runnerImport(path, { configFile: false })).module[name];
}

function measure(title, runs, parse) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    parse();
    return performance.now() - start;
  });
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(runs / 2)];
  return { title, median, fastest: sorted[0], first: times[0], aim: AIM, isMissed: median > AIM };
}

/** What each of the two takes, in milliseconds. */
export async function measureAddresses(lines, runs) {
  const parseAddresses = await load("parseAddresses");
  const parseAddressTable = await load("parseAddressTable");
  const numbers = Array.from({ length: lines }, (_, n) => n);
  const mixed = numbers.map((n) => kinds[n % kinds.length](n)).join("\n");
  const rows = numbers.map((n) => `"Lee; ""Ann"" ${n}";ann${n}@x.test;${roles[n % 3]}`);
  const table = ["Name;E-Mail;Role", ...rows].join("\n");
  return [
    measure(`${lines} mixed lines`, runs, () => parseAddresses(mixed)),
    measure(`${lines} rows of a table`, runs, () => parseAddressTable(table)),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { lines: { type: "string", default: "10000" }, runs: { type: "string", default: "15" } },
  });
  for (const { title, median, fastest, first, isMissed } of await measureAddresses(
    Number(values.lines),
    Number(values.runs),
  )) {
    const [a, b, c] = [median, fastest, first].map((time) => time.toFixed(1));
    const miss = isMissed ? `, misses the aim of ${AIM} ms` : "";
    process.stdout.write(`${title}: ${a} ms median${miss}; fastest ${b} ms, the first ${c} ms\n`);
  }
}
