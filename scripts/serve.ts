import { once } from "node:events";
import { parseArgs } from "node:util";
import { PGlite } from "@electric-sql/pglite";
import { createAdaptorServer, type ServerType } from "@hono/node-server";
import { Pool } from "pg";
import { createBackend, type Backend } from "../src/backend/createBackend.js";
import { connect, type Database } from "../src/backend/database.js";
import { seedOrganization } from "../test/support/seed.js";

const USAGE =
  "usage: npm run serve -- [--port 4000] [--data DIR | --database postgres://…] [--seed MEMBERS [--as USER]]\n" +
  "  --data      keeps the database in this folder; without it and --database, in memory\n" +
  "  --database  uses this PostgreSQL database\n" +
  "  --seed      makes an organization of that many people, unless there is one already\n" +
  "  --as        who is signed in wherever a request carries no credentials: a user id; for development only";

const HOST = "127.0.0.1";
const DEVELOPMENT_KEY = "sk_development";
// Where an app in development usually is.
const INVITATION_URL = "http://localhost:3000/join";
const SEEDED_ORGANIZATION = "org_northwind";

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
  };
}

function wholeNumber(name: string, value: string, max: number): number {
  if (!/^\d+$/.test(value) || Number(value) > max) throw new Error(`--${name} must be a whole number up to ${max}.`);
  return Number(value);
}

const notYet: Backend["fetch"] = async () => new Response("The database is not open yet.", { status: 503 });

async function run({ port, data, database: url, seed, as }: Options): Promise<void> {
  const secretKey = process.env["ROSTER_SECRET_KEY"] || DEVELOPMENT_KEY;
  let answer = notYet;
  const server = createAdaptorServer({ fetch: (request) => logged(request, answer) });
  // First, because a port that is taken is known at once, and a database takes its time.
  server.listen(port, HOST);
  await once(server, "listening");

  const ends = [() => stop(server)];
  try {
    const { database, close } = await openDatabase(url, data);
    ends.push(close);
    const backend = createBackend({
      database,
      secretKey,
      authenticate: (request) => (as === undefined || request.headers.has("authorization") ? null : { userId: as }),
      invitationUrl: INVITATION_URL,
      sendInvitation: (mail) => console.log(`Mail to ${mail.invitation.emailAddress}: ${mail.url}`),
    });
    // First, because the server waits for the streams of events, and they for nobody.
    ends.unshift(() => backend.close());
    await backend.ready();
    if (seed > 0) await seedOnce(database, seed);
    answer = backend.fetch;
    announce(server, secretKey, seed > 0);
    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
    console.log("Stopping.");
  } finally {
    for (const end of ends) await end();
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

/** Takes no more requests and waits for those that are being answered. */
async function stop(server: ServerType): Promise<void> {
  server.close();
  await once(server, "close");
}

async function openDatabase(url: string | undefined, data: string | undefined) {
  if (url === undefined) {
    const database = await PGlite.create(data);
    return { database, close: () => database.close() };
  }
  const database = new Pool({ connectionString: url });
  // An idle connection that breaks is replaced; without a listener it would end the process.
  database.on("error", (error) => console.error(error));
  return { database, close: () => database.end() };
}

async function seedOnce(database: Database, count: number): Promise<void> {
  const found = await connect(database)
    .selectFrom("roster_organizations")
    .where("id", "=", SEEDED_ORGANIZATION)
    .select("id")
    .executeTakeFirst();
  if (found) return;
  await seedOrganization(database, { organizationId: SEEDED_ORGANIZATION, count, invitations: 10, requests: 5 });
}

async function logged(request: Request, fetch: Backend["fetch"]): Promise<Response> {
  const begin = performance.now();
  const response = await fetch(request);
  const duration = Math.round(performance.now() - begin);
  console.log(`${request.method} ${new URL(request.url).pathname} ${response.status} ${duration} ms`);
  return response;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message || String(error) : String(error));
