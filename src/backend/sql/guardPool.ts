import { raceWithSignal } from "../../lib/raceWithSignal.js";
import type { DatabasePool, PoolClient } from "./pool.js";
import { Unavailable } from "../http/unavailable.js";
import { withTimeout } from "../http/withTimeout.js";

/** How long to wait for the database, in milliseconds. Slower requests fail with 503. */
export interface Timeouts {
  /** For a connection of the pool, or a new one. Default 5,000. */
  readonly connection?: number | undefined;
  /** For others who are changing the same organization. Default 5,000. */
  readonly lock?: number | undefined;
  /** For the answer to one statement. Default 15,000. */
  readonly statement?: number | undefined;
}

export const TIMEOUTS = { connection: 5000, lock: 5000, statement: 15_000 } satisfies Timeouts;

/** The pools and clients whose errors are listened to already. */
const guarded = new WeakSet<DatabasePool | PoolClient>();

/** A pool whose connections stop working for those who have left. */
export interface GuardedPool extends DatabasePool {
  /** @param signal aborts the connection's statements: who asked has left */
  connect(signal?: AbortSignal): Promise<PoolClient>;
}

/**
 * Makes a pool survive broken connections, and limits every wait.
 *
 * When a connection breaks, `pg` emits `error` on its checked-out client, else on the pool, and Node exits when no one
 * listens. A statement that takes too long, or that no one waits for any more, is cancelled, and its connection is not used
 * again: the cancellation may come late, and would end another's statement.
 */
export function guardPool(
  pool: DatabasePool,
  { connection = TIMEOUTS.connection, statement = TIMEOUTS.statement }: Timeouts = {},
): GuardedPool {
  ignoreErrors(pool);

  /** Through the pool, so that it waits its turn. */
  async function cancel(processId: number) {
    const client = await acquire(pool, connection);
    try {
      await client.query("select pg_cancel_backend($1)", [processId]);
    } finally {
      client.release();
    }
  }

  async function connect(signal?: AbortSignal): Promise<PoolClient> {
    signal?.throwIfAborted();
    const client = await acquire(pool, connection);
    let isLate = false;

    async function query(...args: readonly unknown[]): Promise<unknown> {
      signal?.throwIfAborted();
      if (isLate) throw new Unavailable("The connection is given up.");
      const ask = (): Promise<unknown> => Reflect.apply(client.query, client, args);
      try {
        return await withTimeout(statement, raceWithSignal(signal, ask), "The database did not answer");
      } catch (error) {
        if (error instanceof Unavailable || signal?.aborted) {
          isLate = true;
          if (client.processID) cancel(client.processID).catch(() => undefined);
        }
        throw error;
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
