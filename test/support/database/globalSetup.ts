import type { TestProject } from "vitest/node";
import { ensureDump } from "../../../scripts/dump.mjs";
import { createMigrated, skipPostgres, startPostgres } from "./postgres.js";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the socket of this run's PostgreSQL; empty where there is none. */
    readonly postgres: string;
  }
}

/** Before the tests in Node: makes the databases that they start from. */
export async function setup({ provide }: TestProject) {
  await ensureDump();
  if (skipPostgres) return provide("postgres", "");
  const server = await startPostgres();
  await createMigrated(server.host, "migrated");
  provide("postgres", server.host);
  return () => server.stop();
}
