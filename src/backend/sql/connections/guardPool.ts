import { raceWithSignal } from "../../../lib/raceWithSignal.js";
import type { DatabasePool, PoolClient } from "./pool.js";
import { RolledBack, Unavailable } from "../../http/unavailable.js";
import { createPreparer, isPlannedEachTime } from "./createPreparer.js";
import { withTimeout } from "../../http/withTimeout.js";

/** How long a pool's statements may take, in milliseconds. */
interface PoolTimeouts {
  readonly connection: number;
  /** For the answer to one statement, where the connection says nothing else. */
  readonly statement: number;
}

/** What a connection is for. */
export interface ConnectionUse {
  /** Aborts the connection's statements: who asked has left. */
  readonly signal?: AbortSignal | undefined;
  /** For the answer to one statement, in milliseconds. */
  readonly statement?: number | undefined;
}

/** The pools and clients whose errors are listened to already. */
const guarded = new WeakSet<DatabasePool | PoolClient>();

/** A pool whose connections stop working for those who have left. */
export interface GuardedPool extends DatabasePool {
  connect(use?: ConnectionUse): Promise<PoolClient>;
}

/**
 * Makes a pool survive broken connections, and limits every wait.
 *
 * When a connection breaks, `pg` emits `error` on its checked-out client, else on the pool, and Node exits when no one
 * listens. A statement that takes too long, or that no one waits for any more, is cancelled, and its connection is not used
 * again: the cancellation may come late, and would end another's statement.
 */
export function guardPool(pool: DatabasePool, { connection, statement: usual }: PoolTimeouts): GuardedPool {
  ignoreErrors(pool);
  const preparer = createPreparer();

  /** Through the pool, so that it waits its turn. */
  async function cancel(processId: number) {
    const client = await acquire(pool, connection);
    try {
      await client.query("select pg_cancel_backend($1)", [processId]);
    } finally {
      client.release();
    }
  }

  async function connect({ signal, statement = usual }: ConnectionUse = {}): Promise<PoolClient> {
    signal?.throwIfAborted();
    const client = await acquire(pool, connection);
    let isLate = false;
    let isInTransaction = false;

    async function query(text: string, values: readonly unknown[] = []): Promise<unknown> {
      signal?.throwIfAborted();
      if (isLate) throw new Unavailable("The connection is given up.");
      const prepared = preparer.prepare(text, values);
      const ask = async (): Promise<unknown> => {
        const isOften = prepared.name !== undefined || isPlannedEachTime(text);
        const isNamed = isOften && (await isDirect(client)) && prepared.name !== undefined;
        return Reflect.apply(client.query, client, [isNamed ? prepared : { text, values }]);
      };
      isInTransaction =
        /^(begin|start transaction)/.test(text) || (isInTransaction && !/^(commit|rollback)/.test(text));
      try {
        return await withTimeout(statement, raceWithSignal(signal, ask), "The database did not answer");
      } catch (error) {
        if (error instanceof Unavailable || signal?.aborted) {
          isLate = true;
          if (client.processID) cancel(client.processID).catch(() => undefined);
        }
        if (!preparer.learn(error)) throw error;
        if (isInTransaction) throw new RolledBack("A statement has to be prepared again.", { cause: error });
        return query(text, values);
      }
    }
    const release = (isBroken?: boolean) => client.release(isBroken === true || isLate);

    return new Proxy(client, {
      get(target, name) {
        if (name === "query") return query;
        if (name === "release") return release;
        const value: unknown = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  }

  return {
    options: pool.options,
    connect,
    end: () => pool.end(),
    on: (event, listener) => pool.on(event, listener),
  };
}

const directness = new WeakMap<PoolClient, Promise<boolean>>();

/**
 * Whether a connection ends at one process of the server. A pooler tells a number of its own, and may give each transaction
 * another process, where nothing is prepared. Asked once of each connection.
 */
function isDirect(client: PoolClient): Promise<boolean> {
  const known = directness.get(client);
  if (known) return known;
  const asking = client
    .query<{ pid: number }>(
      "select pid, case when pid = $1 then set_config('jit', 'off', false) end from pg_backend_pid() as pid",
      [client.processID],
    )
    .then(({ rows }) => rows[0]?.pid === client.processID);
  directness.set(client, asking);
  asking.catch(() => directness.delete(client));
  return asking;
}

async function acquire(pool: DatabasePool, milliseconds: number): Promise<PoolClient> {
  let isLate = false;
  const acquiring = pool.connect().then((client) => {
    ignoreErrors(client);
    if (isLate) client.release();
    return client;
  });
  try {
    return await withTimeout(milliseconds, acquiring, "The pool had no connection to the database");
  } catch (error) {
    isLate = true;
    throw error;
  }
}

/** Nothing left to do: the pool replaces a broken connection, and its query rejects. */
function ignoreErrors(emitter: DatabasePool | PoolClient) {
  if (guarded.has(emitter)) return;
  guarded.add(emitter);
  emitter.on("error", () => undefined);
}
