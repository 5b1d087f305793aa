// `npm run bench:contenders`: the kit beside other tables of members, each as a person would write it for the job, with
// the same members and actions. Ratios are to plain DOM in the same run.
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { withPage } from "../shared/page.mjs";
import { measureContenders } from "./measure.mjs";
import { reportOf, toMarkdown } from "./report.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const usage =
  "usage: npm run bench:contenders -- [--runs 15] [--rows 10,50,100,500,100000] [--only NAME] [--json FILE] [--write]";

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        runs: { type: "string", default: "15" },
        rows: { type: "string", default: "10,50,100,500,100000" },
        only: { type: "string" },
        json: { type: "string" },
        write: { type: "boolean", default: false },
      },
    });
    const runs = Number(values.runs);
    const rows = values.rows.split(",").map(Number);
    if (!(Number.isInteger(runs) && runs > 0)) throw new Error(`--runs ${values.runs} is not a number of runs.`);
    // The row that is changed is the fourth.
    if (!rows.every((count) => Number.isInteger(count) && count >= 10 && count <= 1_000_000))
      throw new Error(`--rows ${values.rows} are not numbers of rows from 10 to 1000000.`);
    return { ...values, runs, rows };
  } catch (error) {
    process.stderr.write(`${error.message}\n${usage}\n`);
    return process.exit(2);
  }
}

const { runs, rows, only, json, write } = readArguments();
if (!existsSync(`${here}node_modules`)) {
  const options = { cwd: here, stdio: ["ignore", 2, 2], shell: process.platform === "win32" };
  if (spawnSync("npm", ["ci", "--no-audit", "--no-fund"], options).status !== 0) process.exit(1);
}
const command = ["npm run bench:contenders --", ...process.argv.slice(2)].join(" ");
const results = await withPage(
  here,
  async (open, browser) => ({
    date: new Date().toISOString(),
    browser,
    command,
    runs,
    rows: await measureContenders(open, { runs, rows, only }),
  }),
  // One React for all, the repository's.
  { resolve: { dedupe: ["react", "react-dom", "@tanstack/react-query"] } },
);
const report = reportOf(results);
process.stdout.write(`\n${report}\n`);
if (json) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
if (write) writeFileSync(`${here}RESULTS.md`, toMarkdown(results, report));
