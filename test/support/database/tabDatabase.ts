import { PGlite } from "@electric-sql/pglite";
import type { Dump } from "../../../scripts/dump.mjs";

const opened = new Map<Dump, Promise<PGlite>>();

async function open(dump: Dump): Promise<PGlite> {
  const response = await fetch(`/roster-database-${dump}.tar.gz`);
  if (!response.ok) throw new Error(`The database's dump could not be loaded: status ${response.status}.`);
  return PGlite.create({ loadDataDir: await response.blob() });
}

/** The one Postgres of this page or worker, with tables. In a browser only. */
export function openTabDatabase(dump: Dump = "empty"): Promise<PGlite> {
  const opening = opened.get(dump) ?? open(dump);
  opened.set(dump, opening);
  return opening;
}
