// What it costs to refuse a request of one megabyte, beside a page of members: a part of `npm run bench`, and alone
// `node bench/refused.mjs [--runs 5]`. A miss of the aim is printed; it is no failure.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

/** At most this many times a page of members. */
const AIM = 10;

/** The costliest first, as times of a page. */
export async function measureRefused(runs) {
  const path = fileURLToPath(new URL("refused.ts", import.meta.url));
  const { module } = await runnerImport(path, { configFile: false });
  const [page, ...refused] = await module.measureRefused(runs);
  const costs = refused.map(({ what, status, milliseconds }) => {
    const times = milliseconds / page.milliseconds;
    return { title: `${status} ${what}`, milliseconds, times, aim: AIM, isMissed: times > AIM || status < 400 };
  });
  return { page: page.milliseconds, costs: costs.toSorted((one, other) => other.times - one.times) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { runs: { type: "string", default: "5" } } });
  const { page, costs } = await measureRefused(Number(values.runs));
  console.log(`a page of members: ${page.toFixed(1)} ms`);
  for (const { title, milliseconds, times, isMissed } of costs) {
    console.log(
      `${times.toFixed(1).padStart(8)} x  ${milliseconds.toFixed(1).padStart(8)} ms  ${title}${isMissed ? "  MISS" : ""}`,
    );
  }
}
