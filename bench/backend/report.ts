import type { Cost } from "./measure.js";
import type { Throughput } from "./throughput.js";

export const print = (text = ""): void => void process.stdout.write(`${text}\n`);

/** Columns as wide as their longest cell; the first and the last to the left, the others to the right. */
function printTable(lines: readonly (readonly string[])[]): void {
  const last = (lines[0]?.length ?? 0) - 1;
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of lines) {
    const cells = line.map((cell, at) =>
      at === 0 || at === last ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
    print(`  ${cells.join("  ").trimEnd()}`);
  }
}

const ms = (time: number) => time.toFixed(1);

const verdictOf = ({ misses, runs }: Cost, asked: number) =>
  [...(misses.length > 0 ? [`MISS ${misses.join(", ")}`] : []), ...(runs < asked ? [`(${runs} runs)`] : [])].join("  ");

export function printCosts(costs: readonly Cost[], runs: number): void {
  printTable([
    ["", "big first", "p50", "p95", "small p50", "p95", "ratio", "SQL", "rows read", ""],
    ...costs.map((cost) => [
      cost.title,
      ms(cost.first),
      ms(cost.big.p50),
      ms(cost.big.p95),
      ms(cost.small.p50),
      ms(cost.small.p95),
      cost.ratio.toFixed(2),
      cost.transaction > 0 ? `${cost.statements} + ${cost.transaction}` : `${cost.statements}    `,
      Math.round(cost.rowsRead).toLocaleString("en"),
      verdictOf(cost, runs),
    ]),
  ]);
}

export function printThroughput({ backend, bare, ratio, aim, isMissed }: Throughput): void {
  printTable([
    ["", "requests/s", "p95 ms", ""],
    ["backend, over @hono/node-server", backend.perSecond.toFixed(0), ms(backend.p95), ""],
    ["node:http + pg, one statement", bare.perSecond.toFixed(0), ms(bare.p95), ""],
    ["ratio", ratio.toFixed(2), "", `≥ ${aim} ${isMissed ? "MISS" : "pass"}`],
  ]);
}
