import { isEmbedded, type Database, type EmbeddedDatabase } from "../sql/database.js";
import { sizeOf, type DatabasePool } from "../sql/pool.js";
import { refusal } from "../http/refusal.js";
import { within } from "../http/within.js";

// What the triggers of `sql/migrations/changes.ts` say, they say there.
const CHANNEL = "roster_changes";

const LONGEST_CHECK = 10_000;

/** Hears every change in the database, once it is committed. */
export interface Ear {
  /** @throws when it hears nothing any more. */
  readonly check: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface EarOptions {
  /** Told of each change, in the words of the triggers. */
  readonly onChange: (payload: string) => void;
  /** Told why nothing is heard from here on. */
  readonly onLost: (reason: unknown) => void;
}

/**
 * Resolves when it listens: what is committed from then on is heard.
 *
 * @throws Refusal 501 when the pool has no connection to spare.
 */
export const listen = (database: Database, options: EarOptions): Promise<Ear> =>
  isEmbedded(database) ? listenInProcess(database, options) : listenOnConnection(database, options);

async function listenInProcess(database: EmbeddedDatabase, { onChange }: EarOptions): Promise<Ear> {
  const close = await database.listen(CHANNEL, onChange);
  return {
    async check() {
      if (database.closed) throw new Error("The PGlite was closed while clients were told of its changes.");
    },
    close: async () => (database.closed ? undefined : close()),
  };
}

async function listenOnConnection(pool: DatabasePool, { onChange, onLost }: EarOptions): Promise<Ear> {
  // All queries would wait for the connection that listens, for ever.
  if (sizeOf(pool) === 1) throw refusal("not_supported");
  const client = await pool.connect();
  let isOpen = true;

  function close() {
    if (!isOpen) return;
    isOpen = false;
    // Not for queries any more, which may be sent over any other: it still listens.
    client.release(true);
  }

  function lose(reason: unknown) {
    if (!isOpen) return;
    close();
    onLost(reason);
  }

  client.on("error", lose);
  client.on("end", () => lose(new Error("The database closed the connection that listens.")));
  client.on("notification", ({ payload = "" }) => onChange(payload));
  try {
    await client.query(`listen ${CHANNEL}`, []);
  } catch (error) {
    close();
    throw error;
  }

  return {
    // A network that forgets a quiet connection tells neither end.
    check: async () =>
      void (await within(LONGEST_CHECK, client.query("select 1", []), "The connection that listens did not answer")),
    close: async () => close(),
  };
}
