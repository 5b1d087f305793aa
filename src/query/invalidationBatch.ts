import { hashKey, type Query, type QueryClient, type QueryFilters, type QueryKey } from "@tanstack/react-query";

/** Writes that overlap, and the one refetch that follows the last of them. */
interface Batch {
  /** How many writes have no answer yet. */
  pending: number;
  /** What the answered writes invalidate, by hash. */
  readonly stale: Map<string, QueryKey>;
  /** Fulfilled when everything is refetched. */
  refetched: Promise<void>;
  end: () => void;
  /** How many bulk actions wait for their own end. */
  bulkActions: number;
  /** Whether a write of a bulk action has ended: it no longer shows on what is read. */
  hasEnded: boolean;
}

/** Called with what the writes of this tab invalidate. */
export const invalidationListeners = new Set<(client: QueryClient, keys: readonly QueryKey[]) => void>();

const batches = new WeakMap<QueryClient, Batch>();

function batchOf(client: QueryClient): Batch {
  const known = batches.get(client);
  if (known) return known;
  const batch: Batch = {
    pending: 0,
    stale: new Map(),
    bulkActions: 0,
    hasEnded: false,
    end: () => {},
    refetched: Promise.resolve(),
  };
  batch.refetched = new Promise((resolve) => {
    batch.end = resolve;
  });
  batches.set(client, batch);
  return batch;
}

/**
 * Sends a write and refetches what it invalidates, once for all writes that overlap. A write that succeeds stays pending
 * until the lists are fresh; one that fails rejects at once.
 *
 * @param write sends the write and puts its answer into the cache
 * @param invalidates prefixes of keys, asked for when the write is answered or refused
 */
export async function invalidateAfter<T>(
  client: QueryClient,
  write: () => Promise<T>,
  invalidates: (isRefused: boolean) => readonly QueryKey[],
): Promise<T> {
  const batch = batchOf(client);
  batch.pending += 1;
  let isRefused = true;
  try {
    const answer = await write();
    isRefused = false;
    return answer;
  } finally {
    for (const key of invalidates(isRefused)) batch.stale.set(hashKey(key), key);
    batch.pending -= 1;
    void endWhenSettled(client, batch);
    // In a bulk action, the answer is already in the cache, and the next write need not wait.
    if (!isRefused) {
      if (batch.bulkActions === 0) await batch.refetched;
      else batch.hasEnded = true;
    }
  }
}

/**
 * Begins a bulk action: its writes end when they are answered, and what they invalidate is refetched once at the end.
 *
 * @returns ends it; its promise is fulfilled when everything is refetched
 */
export function beginBulkAction(client: QueryClient): () => Promise<void> {
  const batch = batchOf(client);
  batch.bulkActions += 1;
  return () => {
    batch.bulkActions -= 1;
    void endWhenSettled(client, batch);
    return batch.refetched;
  };
}

/** Refetches what other users changed; together with what pending writes invalidate, if there are any. */
export function invalidateSoon(client: QueryClient, key: QueryKey): void {
  const batch = batches.get(client);
  if (batch) batch.stale.set(hashKey(key), key);
  else void client.invalidateQueries({ queryKey: key });
}

async function endWhenSettled(client: QueryClient, { pending, bulkActions, ...batch }: Batch): Promise<void> {
  if (pending + bulkActions > 0) return;
  batches.delete(client);
  const keys = [...batch.stale.values()];
  for (const listener of invalidationListeners) listener(client, keys);
  // TanStack Query joins a first load that is pending, though it may have been answered before the writes were. One that
  // is on screen is shown, with the writes that stay pending until the end, and read once more. Others are cancelled, and
  // those that are being tried again: they may take long.
  const isShown = (query: Query) => !batch.hasEnded && !query.state.fetchFailureCount && query.isActive();
  const firstLoads = (queryKey: QueryKey, areShown: boolean): QueryFilters => ({
    queryKey,
    predicate: (query) => query.state.data === undefined && isShown(query) === areShown,
  });
  await Promise.all(keys.map((queryKey) => client.cancelQueries(firstLoads(queryKey, false))));
  await Promise.all(
    keys.flatMap((queryKey) => [
      ...client
        .getQueryCache()
        .findAll(firstLoads(queryKey, true))
        .map((query) => readAgain(client, query)),
      client.invalidateQueries({ queryKey }),
    ]),
  );
  batch.end();
}

async function readAgain(client: QueryClient, { queryKey }: Query): Promise<void> {
  await client.refetchQueries({ queryKey, exact: true }, { cancelRefetch: false });
  await client.invalidateQueries({ queryKey, exact: true });
}
