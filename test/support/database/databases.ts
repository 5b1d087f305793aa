import { PGlite } from "@electric-sql/pglite";
import { inject } from "vitest";
import { readDump } from "../../../scripts/dump.mjs";
import type { Database } from "../../../src/backend/sql/database.js";
import { createDatabase, MIGRATED, UNDER_POLICIES } from "./postgres.js";

/** A database of a test's own. */
export type TestDatabase = Database & {
  /** Runs one or more statements. */
  exec(statements: string): Promise<unknown>;
  query(statement: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  close(): Promise<void>;
};

interface Engine {
  readonly name: "PostgreSQL" | "PGlite";
  /** Opens an empty database with tables. */
  readonly open: () => Promise<{ readonly database: TestDatabase; readonly close: () => Promise<void> }>;
  /** Opens a database without tables. */
  readonly openBare: Engine["open"];
}

/** The folder of the socket of this run's PostgreSQL; empty where there is none. */
const host = inject("postgres");

async function openPostgres(template?: string): Promise<TestDatabase> {
  const pool = await createDatabase(host, { ...(template && { template, ...UNDER_POLICIES }) });
  return Object.assign(pool, { exec: (statements: string) => pool.query(statements), close: () => pool.end() });
}

/** A PGlite with empty tables. In Node only. */
export async function openPGlite(): Promise<PGlite> {
  return PGlite.create({ loadDataDir: await readDump() });
}

/** A PGlite without tables. In Node only. */
export async function openBarePGlite(): Promise<PGlite> {
  // A new one takes four times as long.
  const database = await openPGlite();
  await database.exec("drop schema public cascade; create schema public");
  return database;
}

async function opened(opening: Promise<TestDatabase>) {
  const database = await opening;
  return { database, close: () => database.close() };
}

const engine = (
  name: Engine["name"],
  open: () => Promise<TestDatabase>,
  openBare: () => Promise<TestDatabase>,
): Engine => ({ name, open: () => opened(open()), openBare: () => opened(openBare()) });

const PGLITE = engine("PGlite", openPGlite, openBarePGlite);
const POSTGRES = engine(
  "PostgreSQL",
  () => openPostgres(MIGRATED),
  () => openPostgres(),
);

/** For suites that must hold on every engine. */
export const EVERY_ENGINE = host === "" ? [PGLITE] : [POSTGRES, PGLITE];

/** For all other suites: PostgreSQL, or PGlite where there is none. `ROSTER_ENGINES=every` runs them on each. */
export const ENGINES = process.env["ROSTER_ENGINES"] === "every" ? EVERY_ENGINE : EVERY_ENGINE.slice(0, 1);

/** Opens an empty database with tables, for suites that could run on any engine. */
export const openDatabase = (): Promise<TestDatabase> => (host === "" ? openPGlite() : openPostgres(MIGRATED));
