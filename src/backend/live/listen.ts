import { randomName } from "../../lib/randomName.js";
import { isEmbedded, type Database, type EmbeddedDatabase } from "../sql/database.js";
import { sizeOf, type DatabasePool } from "../sql/connections/pool.js";
import { ApiError, problem } from "../http/ApiError.js";
import { withTimeout } from "../http/withTimeout.js";

// What the triggers of `sql/migrations/changes.ts` send is described there.
const CHANNEL = "roster_changes";

const LONGEST_CHECK = 10_000;

/** Listens for every committed change in the database. */
export interface ChangeListener {
  /** @throws when it no longer receives changes. */
  readonly check: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface ListenOptions {
  /** Called with the triggers' payload of each change. */
  readonly onChange: (payload: string) => void;
  /** Called with the reason when no more changes are received. */
  readonly onLost: (reason: unknown) => void;
}

/**
 * Resolves when it listens: every later commit is reported.
 *
 * @throws ApiError 501 when the pool has no connection to spare, or its connections do not stay with this process.
 */
export const listen = (database: Database, options: ListenOptions): Promise<ChangeListener> =>
  isEmbedded(database) ? listenInProcess(database, options) : listenOnConnection(database, options);

async function listenInProcess(database: EmbeddedDatabase, { onChange }: ListenOptions): Promise<ChangeListener> {
  const close = await database.listen(CHANNEL, onChange);
  return {
    async check() {
      if (database.closed) throw new Error("The PGlite was closed while clients were subscribed to its changes.");
    },
    close: async () => (database.closed ? undefined : close()),
  };
}

async function listenOnConnection(pool: DatabasePool, { onChange, onLost }: ListenOptions): Promise<ChangeListener> {
  // All queries would wait forever for the connection that listens.
  if (sizeOf(pool) === 1) throw notSupported("The database pool has one connection, and live changes need one more.");
  const client = await pool.connect();
  const greeting = `listening ${randomName()}`;
  let isOpen = true;
  let hasHeardItself = false;

  function close() {
    if (!isOpen) return;
    isOpen = false;
    // Discarded, because it still listens.
    client.release(true);
  }

  function lose(reason: unknown) {
    if (!isOpen) return;
    close();
    onLost(reason);
  }

  client.on("error", lose);
  client.on("end", () => lose(new Error("The database closed the connection that listens.")));
  client.on("notification", ({ payload = "" }) => {
    if (payload === greeting) hasHeardItself = true;
    else onChange(payload);
  });
  try {
    await client.query(`listen ${CHANNEL}`, []);
    await notify(pool, greeting);
    // A second time: before it answers, the server delivers what was committed before.
    await client.query(`listen ${CHANNEL}`, []);
    if (!hasHeardItself) {
      throw notSupported(
        "Live changes need a direct connection to the database, or a pooler in session mode: this one lends its connections for a transaction.",
      );
    }
  } catch (error) {
    close();
    throw error;
  }

  return {
    // A network that drops an idle connection notifies neither end.
    check: async () =>
      void (await withTimeout(
        LONGEST_CHECK,
        client.query("select 1", []),
        "The connection that listens did not answer",
      )),
    close: async () => close(),
  };
}

/** From another connection: to itself, a connection that is only lent for this statement would listen too. */
async function notify(pool: DatabasePool, payload: string): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("select pg_notify($1, $2)", [CHANNEL, payload]);
  } finally {
    client.release();
  }
}

const notSupported = (reason: string) => new ApiError(501, [{ ...problem("not_supported"), long_message: reason }]);
