import { PGlite } from "@electric-sql/pglite";

let opened: Promise<PGlite> | undefined;

async function open(): Promise<PGlite> {
  const response = await fetch("/roster-database.tar.gz");
  if (!response.ok) throw new Error(`The database's dump could not be loaded: status ${response.status}.`);
  return PGlite.create({ loadDataDir: await response.blob() });
}

/** The page's one Postgres, with empty tables. In a browser only. */
export const openTabDatabase = (): Promise<PGlite> => (opened ??= open());
