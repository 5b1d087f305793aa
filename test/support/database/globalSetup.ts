import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { ensureDump } from "../../../scripts/dump.mjs";
import { createMigrated, MIGRATED, NEW_DATA, skipPostgres, startPostgres } from "./postgres.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the socket of this run's PostgreSQL; empty where there is none. */
    readonly postgres: string;
  }
}

/** The variable of the environment with the host of the server that another project has started. */
const STARTED = "ROSTER_POSTGRES";

/** Before the tests in Node: makes the databases that they start from, once for all projects. */
export async function setup({ provide }: TestProject) {
  await ensureDump();
  if (skipPostgres) return provide("postgres", "");
  const started = process.env[STARTED];
  if (started) return provide("postgres", started);
  const first = await startPostgres();
  await createMigrated(first.host, MIGRATED);
  // All servers begin with its data.
  await first.crash("SIGINT");
  process.env[NEW_DATA] = join(first.host, "data");
  const server = await startPostgres();
  process.env[STARTED] = server.host;
  provide("postgres", server.host);
  return async () => {
    for (const name of [STARTED, NEW_DATA]) delete process.env[name];
    await server.stop();
    await first.stop();
  };
}
