import { openAsBlob } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { ensureDump } from "../../scripts/dump.mjs";
import type { Database } from "../../src/backend/sql/database.js";
import { skipPostgres, startPostgres } from "./postgres.js";

interface OpenDatabase {
  readonly database: Database;
  readonly close: () => Promise<void>;
}

/** A PGlite with empty tables of its own, ready within a second. In Node only. */
export async function openPGlite(): Promise<PGlite> {
  return PGlite.create({ loadDataDir: await openAsBlob(await ensureDump()) });
}

/** What the backend runs on, for suites that must hold on both. */
export const DATABASES: readonly {
  readonly name: string;
  readonly skip: boolean;
  readonly open: () => Promise<OpenDatabase>;
}[] = [
  {
    name: "PGlite",
    skip: false,
    async open() {
      const database = await openPGlite();
      return { database, close: () => database.close() };
    },
  },
  {
    name: "PostgreSQL",
    skip: skipPostgres,
    async open() {
      const server = await startPostgres();
      return { database: await server.createPool(), close: () => server.stop() };
    },
  },
];
