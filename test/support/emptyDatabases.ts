import { PGlite } from "@electric-sql/pglite";
import type { Database } from "../../src/backend/sql/database.js";
import { skipPostgres, startPostgres } from "./postgres.js";

/** Databases without Roster's tables, for tests of how they come to be. */
export const EMPTY_DATABASES: readonly {
  readonly name: string;
  readonly skip: boolean;
  readonly open: () => Promise<{ readonly database: Database; readonly close: () => Promise<void> }>;
}[] = [
  {
    name: "PGlite",
    skip: false,
    async open() {
      const database = await PGlite.create();
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
