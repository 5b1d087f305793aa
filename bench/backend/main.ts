import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { Client } from "pg";
import { migrate } from "../../src/backend/index.js";
import { countStatements } from "./countStatements.js";
import { generate } from "./generate.js";
import { measureOperations } from "./measure.js";
import { BIG, readTarget, SMALL } from "./organizations.js";
import { READS } from "./reads.js";
import { print, printCosts, printThroughput } from "./report.js";
import { SETTINGS, startServer, type Server } from "./server.js";
import { measureThroughput } from "./throughput.js";
import { WRITES } from "./writes.js";

export interface BenchOptions {
  /** Of the big organization. */
  readonly members: number;
  readonly runs: number;
  readonly json: string | undefined;
  /** A folder whose data stay, and are used again. */
  readonly keep: string | undefined;
  /** The command that was typed, for the report. */
  readonly command: string;
}

/** What is measured. Generated data stay as they are: this is a copy of them. */
const MEASURED = "measured";

/** Shows on a terminal what is being done. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text.slice(0, (process.stderr.columns || 80) - 1)}`);
}

const numeral = (count: number) => count.toLocaleString("en");

const secondsSince = (begin: number) => (performance.now() - begin) / 1000;

/** Makes the data unless they are there. Answers the database's name, and the seconds that it took. */
async function ensureData(server: Server, members: number) {
  const name = `members_${members}`;
  if ((await server.databases()).includes(name)) return { name, seconds: undefined };
  // Renamed when it is whole.
  const draft = `draft_${members}`;
  await server.run(`drop database if exists ${draft}`);
  await server.run(`create database ${draft}`);
  const begin = performance.now();
  const pool = server.createPool(draft);
  await migrate(pool);
  await pool.end();
  const client = new Client({ host: server.host, user: "postgres", database: draft });
  await client.connect();
  let tables: Readonly<Record<string, number>>;
  try {
    tables = await generate(client, members, progress);
    progress("vacuum");
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
  await server.run(`alter database ${draft} rename to ${name}`);
  return { name, seconds: { ...tables, total: secondsSince(begin) } };
}

/** Copies the data and brings them up to date, as an app's would be: they may have been made by an earlier version. */
async function copyData(server: Server, name: string): Promise<number> {
  progress("copy");
  await server.run(`drop database if exists ${MEASURED}`);
  await server.run(`create database ${MEASURED} template ${name} strategy file_copy`);
  const pool = server.createPool(MEASURED);
  const begin = performance.now();
  await migrate(pool);
  const seconds = secondsSince(begin);
  await pool.query("vacuum analyze");
  await pool.end();
  await server.run("checkpoint");
  return seconds;
}

/** Measures the backend with a large organization, beside a small one in the same database. */
export async function bench(options: BenchOptions): Promise<void> {
  const server = await startServer(options.keep);
  let isStopping = false;
  // A terminal sends the signal, and so does the process that started this one.
  function stop() {
    if (isStopping) return;
    isStopping = true;
    void server.stop().finally(() => process.exit(130));
  }
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, stop);
  try {
    await measureOn(server, options);
  } finally {
    await server.stop();
  }
}

async function measureOn(server: Server, { members, runs, json, keep, command }: BenchOptions): Promise<void> {
  const { name, seconds: generated } = await ensureData(server, members);
  const migrated = await copyData(server, name);
  const observer = server.createPool(MEASURED, { max: 1 });
  const targets = { big: await readTarget(observer, BIG), small: await readTarget(observer, SMALL) };
  const { rows } = await observer.query<{ version: string; size: string }>(
    "select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size",
  );
  const { version = "", size = "" } = rows[0] ?? {};
  const loadBefore = loadavg();

  const { big, small } = targets;
  print(`\nOne database of ${size} with two organizations`);
  for (const [title, { members: all, invitations, events, requests }] of Object.entries({ big, small })) {
    const others = `${numeral(invitations)} invitations, ${numeral(events)} events, ${numeral(requests)} requests`;
    print(`  ${title.padEnd(5)}  ${numeral(all)} members, ${others}`);
  }
  print(
    generated
      ? `  generated in ${generated.total.toFixed(1)} s`
      : `  reused from ${String(keep)}, migrated in ${migrated.toFixed(1)} s`,
  );

  const pool = server.createPool(MEASURED);
  const costs = await measureOperations(
    countStatements(pool, observer),
    observer,
    targets,
    [...READS, ...WRITES],
    runs,
    progress,
  );
  await pool.end();
  progress("");
  print(
    `\nCalls of \`backend.fetch\`: ms, ${runs} runs; SQL: statements, + begin and commit; rows and index entries read by big\n`,
  );
  printCosts(costs, runs);

  const throughput = await measureThroughput(server.host, MEASURED, big);
  print(`\nThe first page of big over HTTP, ${throughput.concurrency} requests at a time\n`);
  printThroughput(throughput);
  await observer.end();
  await server.run(`drop database ${MEASURED}`);

  const missed = costs.filter(({ misses }) => misses.length > 0).length + (throughput.isMissed ? 1 : 0);
  // More than one or two: other programs took part of the time, and only ratios say something.
  const load = { before: loadBefore[0], after: loadavg()[0] };
  const machine = { cores: cpus().length, cpu: cpus()[0]?.model, node: process.version, postgres: version, load };
  const date = new Date().toISOString();
  print(missed > 0 ? `\nMissed: the aims of ${missed} of ${costs.length + 1} lines.` : "\nEvery aim is met.");
  print(`\n${date}; ${machine.cores} cores (${String(machine.cpu)}), Node ${machine.node}, PostgreSQL ${version}`);
  print(`Load average of a minute: ${Number(load.before).toFixed(1)} before, ${Number(load.after).toFixed(1)} after`);
  print(
    `PostgreSQL's settings: ${Object.entries(SETTINGS)
      .map((entry) => entry.join(" = "))
      .join(", ")}`,
  );
  print(command);
  if (json !== undefined) {
    const results = {
      date,
      command,
      machine,
      settings: SETTINGS,
      runs,
      size,
      generated,
      migrated,
      targets,
      costs,
      throughput,
    };
    writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
  }
}
