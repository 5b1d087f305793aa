import { hashKey, type Query, type QueryClient, type QueryKey } from "@tanstack/react-query";
import { tellTabs } from "./tabs.js";

/** Writes that are under way together, and the one refresh that follows the last of them. */
interface Burst {
  /** How many writes have no answer yet. */
  open: number;
  /** What the answered ones touch, by hash. */
  readonly touched: Map<string, QueryKey>;
  /** Fulfilled when all is fresh. */
  fresh: Promise<void>;
  end: () => void;
  /** Those who change many rows and refresh once for all of them. */
  held: number;
}

const bursts = new WeakMap<QueryClient, Burst>();

function burstOf(client: QueryClient): Burst {
  const known = bursts.get(client);
  if (known) return known;
  const burst: Burst = { open: 0, touched: new Map(), held: 0, end: () => {}, fresh: Promise.resolve() };
  burst.fresh = new Promise((resolve) => {
    burst.end = resolve;
  });
  bursts.set(client, burst);
  return burst;
}

/**
 * Sends a write, and then fetches anew what it touches, once for all writes that overlap. A write that succeeds waits
 * for that, so that it counts as pending until the lists are fresh; one that fails says so at once.
 *
 * @param write sends the write and puts its answer into the cache
 * @param touches prefixes of the keys that the write makes stale, asked for when it is answered or refused
 */
export async function writeAndRefresh<T>(
  client: QueryClient,
  write: () => Promise<T>,
  touches: (isRefused: boolean) => readonly QueryKey[],
): Promise<T> {
  const burst = burstOf(client);
  burst.open += 1;
  const answered = (keys: readonly QueryKey[]) => {
    for (const key of keys) burst.touched.set(hashKey(key), key);
    burst.open -= 1;
    finishWhenDone(client, burst);
  };
  let result: T;
  try {
    result = await write();
  } catch (error) {
    answered(touches(true));
    throw error;
  }
  // Its answer is in the cache already. One of many makes room for the next.
  const fresh = burst.held > 0 ? undefined : burst.fresh;
  answered(touches(false));
  await fresh;
  return result;
}

/**
 * Begins a change of many rows: its writes end when they are answered, and what they touch is fetched anew once.
 *
 * @returns to be called at the end; its promise is fulfilled when all is fresh
 */
export function holdRefresh(client: QueryClient): () => Promise<void> {
  const burst = burstOf(client);
  burst.held += 1;
  return () => {
    burst.held -= 1;
    finishWhenDone(client, burst);
    return burst.fresh;
  };
}

/** Fetches anew what others changed; with what is being written here, where something is, and so once for both. */
export function refreshSoon(client: QueryClient, key: QueryKey): void {
  const burst = bursts.get(client);
  if (burst) burst.touched.set(hashKey(key), key);
  else void client.invalidateQueries({ queryKey: key });
}

function finishWhenDone(client: QueryClient, burst: Burst): void {
  if (burst.open === 0 && burst.held === 0) void finish(client, burst);
}

async function finish(client: QueryClient, { touched, end }: Burst): Promise<void> {
  bursts.delete(client);
  const keys = [...touched.values()];
  tellTabs(client, keys);
  // TanStack Query joins a first load that is under way, though it may have been answered before the write was.
  await Promise.all(keys.map((queryKey) => client.cancelQueries({ queryKey, predicate: isFirstLoad })));
  await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
  end();
}

const isFirstLoad = ({ state }: Query) => state.data === undefined;
