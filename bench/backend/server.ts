import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Client, Pool, type PoolConfig } from "pg";
import { binaries, ownerOfServer, waitUntilUp } from "../../test/support/database/postgres.js";

/** What differs from PostgreSQL's defaults. No commit waits for the disk: other programs use it too. */
export const SETTINGS = {
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  work_mem: "16MB",
  maintenance_work_mem: "256MB",
  max_wal_size: "4GB",
  synchronous_commit: "off",
  // Its work would fall into some runs and not into others. The bench vacuums before it measures.
  autovacuum: "off",
} satisfies Readonly<Record<string, string>>;

/** A running PostgreSQL server, which listens on a socket only. */
export interface Server {
  /** The folder of its socket. */
  readonly host: string;
  /** The names of its databases. */
  databases(): Promise<string[]>;
  /** Runs a statement that is about databases. */
  run(statement: string): Promise<void>;
  createPool(database: string, options?: PoolConfig): Pool;
  /** The pools must have ended. */
  stop(): Promise<void>;
}

/** Starts a server, with its data in a folder that stays, or in a temporary one. */
export async function startServer(keep: string | undefined): Promise<Server> {
  if (!binaries) throw new Error("PostgreSQL is not installed: apt-get install postgresql");
  const owner = ownerOfServer();
  function give(folder: string) {
    if (owner) chownSync(folder, owner.uid, owner.gid);
  }
  // A socket's path is short.
  const host = mkdtempSync(join(tmpdir(), "roster-bench-"));
  give(host);
  const home = keep === undefined ? host : resolve(keep);
  if (!existsSync(home)) {
    mkdirSync(home, { recursive: true });
    give(home);
  }
  const data = join(home, "data");
  if (!existsSync(data)) {
    mkdirSync(data, { mode: 0o700 });
    give(data);
    const cluster = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"];
    execFileSync(join(binaries, "initdb"), cluster, { ...owner, cwd: host, stdio: ["ignore", "ignore", "inherit"] });
  }
  const settings = Object.entries({ ...SETTINGS, listen_addresses: "", unix_socket_directories: host });
  const args = ["-D", data, ...settings.flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const postgres = spawn(join(binaries, "postgres"), args, { ...owner, cwd: host, stdio: "ignore" });
  const connection = { host, user: "postgres" };
  const failed = once(postgres, "exit").then(([code]) => {
    throw new Error(`PostgreSQL ended with ${String(code)}. Does another bench use ${data}?`);
  });
  failed.catch(() => undefined);
  await Promise.race([waitUntilUp(connection), failed]);

  async function ask<Row>(statement: string): Promise<Row[]> {
    const client = new Client({ ...connection, database: "postgres" });
    await client.connect();
    try {
      return (await client.query(statement)).rows as Row[];
    } finally {
      await client.end();
    }
  }

  return {
    host,
    databases: async () =>
      (await ask<{ datname: string }>("select datname from pg_database")).map((row) => row.datname),
    run: async (statement) => void (await ask(statement)),
    createPool(database, options) {
      const pool = new Pool({ ...connection, database, max: 10, ...options });
      // Connections that are left when the server stops, after an error that says more.
      pool.on("error", () => undefined);
      return pool;
    },
    async stop() {
      if (postgres.exitCode === null && postgres.signalCode === null) {
        const exited = once(postgres, "exit");
        // "Fast": breaks the connections that are left.
        postgres.kill("SIGINT");
        await exited;
      }
      rmSync(host, { recursive: true, force: true });
    },
  };
}
