// `npm run bench:backend`: the backend on a PostgreSQL server of its own, with a large organization and a small one in one
// database: what calls cost, and how that grows with the members; then requests over HTTP, beside a handler written by
// hand. Misses of the aims are printed; they are no failure.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

const usage = "usage: npm run bench:backend -- [--members 100000] [--runs 20] [--json FILE] [--keep DIR]";

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        members: { type: "string", default: "100000" },
        runs: { type: "string", default: "20" },
        json: { type: "string" },
        keep: { type: "string" },
      },
    });
    const [members, runs] = [Number(values.members), Number(values.runs)];
    // Of the middle and the last page of a list, and of its admins, there must be enough.
    if (!(Number.isInteger(members) && members >= 1000 && members <= 10_000_000))
      throw new Error(`--members ${values.members} is not a number of members from 1000 to 10000000.`);
    if (!(Number.isInteger(runs) && runs > 0)) throw new Error(`--runs ${values.runs} is not a number of runs.`);
    return { members, runs, json: values.json, keep: values.keep };
  } catch (error) {
    process.stderr.write(`${error.message}\n${usage}\n`);
    return process.exit(2);
  }
}

const options = readArguments();
process.env.NODE_ENV = "production";
const path = fileURLToPath(new URL("main.ts", import.meta.url));
const { module } = await runnerImport(path, { configFile: false });
await module.bench({ ...options, command: ["npm run bench:backend --", ...process.argv.slice(2)].join(" ") });
