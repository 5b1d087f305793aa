import type { Pool, PoolClient } from "pg";

/** What a pool has sent since it was last asked. */
export interface Statements {
  /** Those of a transaction's own, such as `begin`, are apart. */
  readonly work: number;
  readonly transaction: number;
}

export interface CountedPool {
  readonly pool: Pool;
  /** Answers the numbers, and begins again from 0. */
  readonly take: () => Statements;
  /** Rows that statements have read from tables and indexes since the start of the database. Nothing may be running. */
  readonly rowsRead: () => Promise<number>;
}

const TRANSACTION = /^\s*(begin|commit|rollback|start transaction)/i;

// Rows of tables that were read as a whole, and entries of indexes: an index-only scan reads no row of the table.
const ROWS_READ = `select (
    (select coalesce(sum(seq_tup_read), 0) from pg_stat_user_tables)
    + (select coalesce(sum(idx_tup_read), 0) from pg_stat_user_indexes)
  )::float8 as rows`;

const FLUSH = "select pg_stat_force_next_flush()";

/** Counts what a pool sends, and what the database reads for it. @param observer a pool of one connection */
export function countStatements(pool: Pool, observer: Pool): CountedPool {
  let work = 0;
  let transaction = 0;
  /** Each connection with its `query` as it was. */
  const sends = new Map<PoolClient, (statement: string) => Promise<unknown>>();

  pool.on("connect", (client) => {
    const send = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
    sends.set(client, send);
    client.query = ((...args: unknown[]) => {
      const [first] = args;
      const text = typeof first === "string" ? first : (first as { text: string }).text;
      if (TRANSACTION.test(text)) transaction += 1;
      else work += 1;
      return send(...args);
    }) as typeof client.query;
  });
  pool.on("remove", (client) => sends.delete(client));

  return {
    pool,
    take() {
      const taken = { work, transaction };
      work = transaction = 0;
      return taken;
    },
    async rowsRead() {
      // Otherwise a connection tells what it has read only after a second.
      await Promise.all([...sends.values()].map((send) => send(FLUSH)));
      await observer.query(FLUSH);
      const { rows } = await observer.query<{ rows: number }>(ROWS_READ);
      return rows[0]?.rows ?? Number.NaN;
    },
  };
}
