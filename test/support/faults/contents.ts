import { z } from "zod";

/** Runs one statement: a pool, a client, a PGlite. */
export interface Querying {
  query(statement: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

const rowsOf = async <Row extends z.ZodType>(database: Querying, row: Row, statement: string) =>
  z.array(row).parse((await database.query(statement)).rows);

/** All of Roster's tables. */
async function tablesIn(database: Querying): Promise<string[]> {
  const rows = await rowsOf(
    database,
    z.object({ name: z.string() }),
    `select relname as name from pg_class where relname like 'roster\\_%' and relkind in ('r', 'p') and not relispartition
      and pg_table_is_visible(oid) order by 1`,
  );
  return rows.map(({ name }) => name);
}

/**
 * Tells two contents of a database apart: also where a row was written as it was before.
 *
 * @returns a function that answers the same text as long as no change is committed
 */
export async function fingerprinting(database: Querying): Promise<() => Promise<string>> {
  const sums = (await tablesIn(database)).map(
    (name) => `(select md5(string_agg(t.xmin || t::text, '' order by t.xmin || t::text)) from ${name} as t)`,
  );
  const statement = `select concat_ws(' ', ${sums.join(", ")}) as sum`;
  const row = z.object({ sum: z.string() });
  return async () => (await rowsOf(database, row, statement))[0]?.sum ?? "";
}

const COUNTS =
  "select organization_id, list, key, count::integer from roster_counts where list <> 'changes' and count <> 0 order by 1, 2, 3";

/** The counts that differ from what is there. */
export async function wrongCounts(database: Querying): Promise<string[]> {
  const row = z.object({ organization_id: z.string(), list: z.string(), key: z.string(), count: z.number() });
  const texts = async () =>
    (await rowsOf(database, row, COUNTS)).map((one) => `${one.organization_id} ${one.list} ${one.key}: ${one.count}`);
  const counted = await texts();
  await database.query("select roster_recount()");
  const real = await texts();
  return [
    ...counted.filter((one) => !real.includes(one)).map((one) => `counted ${one}`),
    ...real.filter((one) => !counted.includes(one)).map((one) => `is ${one}`),
  ];
}
