import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client, Pool, type PoolConfig } from "pg";
import { must } from "../must.js";
import { DATA_FOLDER } from "./dataFolder.js";
import { migrate } from "../../../src/backend/sql/migrate.js";

const DEBIAN = "/usr/lib/postgresql";

const FOLDERS = [
  ...(process.env["PATH"] ?? "").split(delimiter),
  ...(existsSync(DEBIAN) ? readdirSync(DEBIAN) : []).map((version) => join(DEBIAN, version, "bin")),
];

/** The folder of PostgreSQL's programs; undefined where it is not installed. */
export const binaries = FOLDERS.find(
  (folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")),
);

/** Where one of PostgreSQL's programs is. */
export const programOf = (name: "pg_basebackup" | "pg_dump" | "psql"): string =>
  join(must(FOLDERS.find((folder) => existsSync(join(folder, name)))), name);

/** Whether tests on a PostgreSQL server are left out, because there is none here. Never so on CI. */
export const skipPostgres = !binaries && !process.env["CI"];
if (skipPostgres) console.warn("PostgreSQL is not installed: the tests that need a server are skipped.");

export interface PostgresServer {
  /** The folder of its socket. */
  readonly host: string;
  /** A pool on a new database, empty unless it is a copy. */
  createPool(options?: NewDatabase): Promise<Pool>;
  /** A connection to that database as another program has one. */
  connectTo(pool: Pool): Promise<Client>;
  /** How to reach that database from elsewhere. */
  urlOf(pool: Pool): string;
  /** Ends the server as a crash does: all connections break. @param signal another that ends it, like `SIGINT` */
  crash(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again, on the same data. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface NewDatabase extends PoolConfig {
  readonly name?: string;
  /** The database that it is a copy of. Default: an empty one. */
  readonly template?: string;
}

/** A pool on a new database of a server, whose user owns it. @param host the folder of the server's socket */
export async function createDatabase(
  host: string,
  { name, template = "template1", user = "postgres", ...options }: NewDatabase = {},
) {
  const database = name ?? `test_${randomUUID().replaceAll("-", "")}`;
  await run({ host, user: "postgres" }, `create database ${database} template ${template} owner ${user}`);
  return new Pool({ host, user, database, max: 10, ...options });
}

/** Connects as a role that is no superuser: policies hold for it. What a test does itself is about all organizations. */
export const UNDER_POLICIES = { user: "roster", options: "-c roster.organization_id=*" } satisfies PoolConfig;

/** The database that each server of the tests has: migrated, with the policies on. */
export const MIGRATED = "migrated";

/** A migrated database with the policies on, that others can be copies of. */
export async function createMigrated(host: string, name: string): Promise<void> {
  if (process.env[NEW_DATA]) return (await createDatabase(host, { name, template: MIGRATED, ...UNDER_POLICIES })).end();
  await run({ host, user: "postgres" }, `create role ${UNDER_POLICIES.user} login createrole`);
  const template = await createDatabase(host, { name, ...UNDER_POLICIES });
  await migrate(template);
  await template.query("select roster_enable_row_security()");
  await template.end();
}

/** The variable of the environment with the data of a server that has `MIGRATED`, for copies: making it takes longer. */
export const NEW_DATA = "ROSTER_NEW_DATA";

/** Makes the data of a new server. @param parent of its folder */
function createCluster(parent: string) {
  const owner = ownerOfServer();
  const folder = mkdtempSync(join(parent, "roster-postgres-"));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  const options = { ...owner, cwd: folder, stdio: "pipe" } as const;
  const copied = process.env[NEW_DATA];
  if (copied) execFileSync("cp", ["-R", "-p", copied, data], options);
  else {
    const settings = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"];
    execFileSync(join(must(binaries), "initdb"), ["-D", data, ...settings], options);
  }
  return { folder, data };
}

/** Starts a throwaway PostgreSQL server that listens on a socket in a temporary folder only. @param parent of that folder */
export async function startPostgres(parent = DATA_FOLDER): Promise<PostgresServer> {
  if (!binaries) throw new Error("PostgreSQL is not installed: apt-get install postgresql");
  const { folder, data } = createCluster(parent);

  const connection = { host: folder, user: "postgres" };
  const launch = () => launchPostgres(folder, data);
  let server = launch();
  await waitUntilUp(connection);
  const end = (signal: NodeJS.Signals) => endProcess(server, signal);

  const pools: Pool[] = [];
  return {
    host: folder,
    async createPool(options) {
      const pool = await createDatabase(folder, options);
      pools.push(pool);
      return pool;
    },
    async connectTo(pool) {
      const client = new Client({ ...connection, database: pool.options.database });
      // That it breaks is what some tests are about.
      client.on("error", () => undefined);
      await client.connect();
      return client;
    },
    urlOf: (pool) => `postgres://postgres@localhost/${pool.options.database}?host=${encodeURIComponent(folder)}`,
    crash: (signal = "SIGQUIT") => end(signal),
    async start() {
      const isUp = waitUntilUp(connection).then(() => true);
      // It gives up while there are still processes of one that was killed.
      for (;;) {
        server = launch();
        const isGone = once(server, "exit").then(() => false);
        if (await Promise.race([isUp, isGone])) return;
      }
    },
    async stop() {
      await Promise.all(pools.map((pool) => pool.end()));
      // Waits for the connections that the pools are still closing.
      await end("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a server on its data, with its socket in this folder. */
export function launchPostgres(folder: string, data: string): ChildProcess {
  const settings = [
    "listen_addresses=",
    `unix_socket_directories=${folder}`,
    "max_connections=300",
    // Nothing here must outlive the machine; a commit outlives a crash of the server.
    "fsync=off",
    "full_page_writes=off",
  ].flatMap((setting) => ["-c", setting]);
  const options = { ...ownerOfServer(), cwd: folder, stdio: "ignore" } as const;
  return spawn(join(must(binaries), "postgres"), ["-D", data, ...settings], options);
}

/** Resolves when a process is gone. */
export async function endProcess(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, "exit");
  server.kill(signal);
  await exited;
}

const idOf = (kind: "-u" | "-g") => Number(execFileSync("id", [kind, "postgres"], { encoding: "utf8" }));

/** PostgreSQL refuses to run as root. */
export function ownerOfServer(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return { uid: idOf("-u"), gid: idOf("-g") };
}

async function run(connection: { host: string; user: string }, statement: string): Promise<void> {
  const client = new Client({ ...connection, database: "postgres" });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Resolves when a server answers. */
export async function waitUntilUp(connection: { host: string; user: string }): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      return await run(connection, "select 1");
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(50);
    }
  }
}
