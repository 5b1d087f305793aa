import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { inspect, parseArgs } from "node:util";
import { PGlite } from "@electric-sql/pglite";
import { createAdaptorServer, type ServerType } from "@hono/node-server";
import { Pool } from "pg";
import { createBackend, type Backend } from "../src/backend/createBackend.js";
import { connect, type Database } from "../src/backend/sql/database.js";
import { isTransient } from "../src/backend/http/unavailable.js";
import { delay } from "../src/lib/delay.js";
import { seedOrganization } from "../test/support/database/seed.js";
import { readDump } from "./dump.mjs";

const USAGE =
  "usage: npm run serve -- [--port 4000] [--data DIR | --database postgres://…] [--seed MEMBERS [--as USER]] [--drain SECONDS]\n" +
  "  --data      keeps the database in this folder; without it and --database, in memory\n" +
  "  --database  uses this PostgreSQL database\n" +
  "  --seed      makes an organization of that many people, unless there is one already\n" +
  "  --as        who is signed in wherever a request carries no credentials: a user id; for development only\n" +
  "  --drain     how long a signal leaves the server open while /ready answers 503; a second signal ends that";

const HOST = "127.0.0.1";
const DEVELOPMENT_KEY = "sk_development";
// Where an app in development usually is.
const INVITATION_URL = "http://localhost:3000/join";
const SEEDED_ORGANIZATION = "org_northwind";
// How long to wait for a database that is not there yet, before the next look.
const NEXT_LOOK = 2000;
// How long a request may take to arrive, a whole body included.
const LONGEST_REQUEST = 30_000;
// How long requests that are being answered have, once the server stops; and then all the rest.
const LONGEST_ANSWER = 10_000;
const LONGEST_STOP = 30_000;

/**
 * Serves the backend over HTTP, on loopback only, until SIGINT or SIGTERM; then finishes what it is doing. Its callers
 * are servers, which send the secret key of `ROSTER_SECRET_KEY`, and the one user that `--as` names.
 */
export async function serve(argv: string[]): Promise<void> {
  let options: Options;
  try {
    options = readOptions(argv);
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${USAGE}`);
    process.exitCode = 1;
    return;
  }
  try {
    await run(options);
  } catch (error) {
    console.error(`The backend could not start: ${messageOf(error)}`);
    process.exitCode = 1;
  }
}

interface Options {
  readonly port: number;
  readonly data: string | undefined;
  readonly database: string | undefined;
  readonly seed: number;
  /** Whose requests those without credentials are. */
  readonly as: string | undefined;
  /** In seconds: until then, a load balancer has seen that it stops. */
  readonly drain: number;
}

/** @throws Error whose message says in a sentence what is wrong. */
export function readOptions(argv: string[]): Options {
  const { values } = parseArgs({
    args: argv,
    options: {
      port: { type: "string", default: "4000" },
      data: { type: "string" },
      database: { type: "string" },
      seed: { type: "string", default: "0" },
      as: { type: "string" },
      drain: { type: "string", default: "0" },
    },
  });
  const { data, database, as } = values;
  if (data !== undefined && database !== undefined) throw new Error("Give --data or --database, not both.");
  if (data === "") throw new Error("--data must be a folder.");
  if (database !== undefined && !/^postgres(ql)?:\/\//.test(database)) {
    throw new Error("--database must begin with postgres://");
  }
  return {
    port: wholeNumber("port", values.port, 65_535),
    data,
    database,
    seed: wholeNumber("seed", values.seed, 1e6),
    as,
    drain: wholeNumber("drain", values.drain, 3600),
  };
}

function wholeNumber(name: string, value: string, max: number): number {
  if (!/^\d+$/.test(value) || Number(value) > max) throw new Error(`--${name} must be a whole number up to ${max}.`);
  return Number(value);
}

async function run({ port, data, database: url, seed, as, drain }: Options): Promise<void> {
  const secretKey = process.env["ROSTER_SECRET_KEY"] || DEVELOPMENT_KEY;
  const stopping = new AbortController();
  const hurrying = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => (stopping.signal.aborted ? hurrying : stopping).abort());
  }

  const { database, close } = await openDatabase(url, data);
  const backend = createBackend({
    database,
    secretKey,
    authenticate: (request) => (as === undefined || request.headers.has("authorization") ? null : { userId: as }),
    invitationUrl: INVITATION_URL,
    sendInvitation: (mail) => console.log(`Mail to ${mail.invitation.emailAddress}: ${mail.url}`),
    onResponse: ({ duration, ...summary }) => log("info", "Answered", { ...summary, ms: Math.round(duration) }),
    onError: (error, about) => log("error", messageOf(error), { ...about, error: inspect(error) }),
  });
  const server = createAdaptorServer({ fetch: backend.fetch });
  if ("requestTimeout" in server) server.requestTimeout = LONGEST_REQUEST;
  // Streams first: the server waits for them, and they for nothing.
  const ends = [() => backend.close(), close];
  try {
    // Before the database, because a port that is taken is known at once. Until it is there, requests are refused with 503.
    server.listen(port, HOST);
    await once(server, "listening");
    ends.splice(
      1,
      0,
      () => delay(drain * 1000, hurrying.signal),
      () => stop(server),
    );
    await waitForDatabase(backend, stopping.signal);
    if (!stopping.signal.aborted) {
      if (seed > 0) await seedOnce(database, seed);
      announce(server, secretKey, seed > 0);
    }
    if (!stopping.signal.aborted) await once(stopping.signal, "abort");
    console.log("Stopping.");
    setTimeout(() => process.exit(1), drain * 1000 + LONGEST_STOP).unref();
  } finally {
    for (const end of ends) await end();
  }
}

/** Resolves when the database is there, or the server is to stop. @throws what will not pass, like a wrong password. */
async function waitForDatabase(backend: Backend, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      return await backend.ready();
    } catch (error) {
      if (!isTransient(error)) throw error;
      console.error(`Waiting for the database: ${messageOf(error)}`);
      await delay(NEXT_LOOK, signal);
    }
  }
}

function announce(server: ServerType, secretKey: string, isSeeded: boolean): void {
  const address = server.address();
  const url = `http://${HOST}:${typeof address === "object" && address ? address.port : ""}/v1`;
  const isDevelopment = secretKey === DEVELOPMENT_KEY;
  console.log(`Roster's backend answers at ${url}`);
  if (isDevelopment) {
    console.log(`ROSTER_SECRET_KEY is not set: the secret key is ${DEVELOPMENT_KEY}, for development only.`);
  }
  if (isSeeded) {
    const key = isDevelopment ? DEVELOPMENT_KEY : "$ROSTER_SECRET_KEY";
    console.log(`Organization ${SEEDED_ORGANIZATION} is there to try:`);
    console.log(`  curl -H "Authorization: Bearer ${key}" "${url}/organizations/${SEEDED_ORGANIZATION}/memberships"`);
  }
}

/** Takes no more requests, and waits a while for those that are being answered: some never arrive whole. */
async function stop(server: ServerType): Promise<void> {
  const closed = once(server, "close");
  server.close();
  const timer = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), LONGEST_ANSWER);
  await closed;
  clearTimeout(timer);
}

async function openDatabase(url: string | undefined, data: string | undefined) {
  if (url === undefined) {
    const database = await PGlite.create({
      ...(data !== undefined && { dataDir: data }),
      // From a dump, a new one is there in a quarter of the time.
      ...(isNew(data) && { loadDataDir: await readDump() }),
    });
    return { database, close: () => database.close() };
  }
  const database = new Pool({ connectionString: url });
  return { database, close: () => database.end() };
}

const isNew = (data: string | undefined) => data === undefined || !existsSync(data) || readdirSync(data).length === 0;

async function seedOnce(database: Database, count: number): Promise<void> {
  const found = await connect(database)
    .selectFrom("roster_organizations")
    .where("id", "=", SEEDED_ORGANIZATION)
    .select("id")
    .executeTakeFirst();
  if (found) return;
  await seedOrganization(database, { organizationId: SEEDED_ORGANIZATION, count, invitations: 10, requests: 5 });
}

/** One line of JSON, for programs. What is said to people at the start is plain text. */
function log(level: "info" | "error", message: string, fields: Readonly<Record<string, unknown>>): void {
  const line = JSON.stringify({ time: new Date().toISOString(), level, message, ...fields });
  (level === "error" ? process.stderr : process.stdout).write(`${line}\n`);
}

function messageOf(error: unknown): string {
  // Of a host with several addresses: one error each.
  if (error instanceof AggregateError) return error.errors.map(messageOf).join(", ");
  return error instanceof Error ? error.message || String(error) : String(error);
}
