// The parser of pasted addresses on 10,000 mixed lines, in Node: `node bench/addresses.mjs [--lines 10000] [--runs 15]`.
// A miss of the aim is printed; it is no failure.
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

const AIM = 50;
const { values } = parseArgs({
  options: { lines: { type: "string", default: "10000" }, runs: { type: "string", default: "15" } },
});
const lines = Number(values.lines);
const runs = Number(values.runs);

const { parseAddresses } = (await runnerImport("./src/lib/parseAddresses.ts", { configFile: false })).module;
const { parseAddressTable } = (await runnerImport("./src/lib/parseAddressTable.ts", { configFile: false })).module;

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
const mixed = Array.from({ length: lines }, (_, n) => kinds[n % kinds.length](n)).join("\n");
const table = `Name;E-Mail;Role\n${Array.from({ length: lines }, (_, n) => `"Lee; ""Ann"" ${n}";ann${n}@x.test;${roles[n % 3]}`).join("\n")}`;

function measure(title, parse) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    parse();
    return performance.now() - start;
  });
  const [first = 0] = times;
  const sorted = times.toSorted((a, b) => a - b);
  const [fastest = 0] = sorted;
  const median = sorted[Math.floor(runs / 2)] ?? 0;
  const miss = median > AIM ? `, misses the aim of ${AIM} ms` : "";
  const [a, b, c] = [median, fastest, first].map((time) => time.toFixed(1));
  process.stdout.write(`${title}: ${a} ms median${miss}; fastest ${b} ms, the first ${c} ms\n`);
}

measure(`${lines} mixed lines`, () => parseAddresses(mixed));
measure(`${lines} rows of a table`, () => parseAddressTable(table));
