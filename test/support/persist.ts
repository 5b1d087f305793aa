import type { QueryClient } from "@tanstack/react-query";
import { persistQueryClientRestore, persistQueryClientSave } from "@tanstack/query-persist-client-core";
import { createSyncStoragePersister } from "@tanstack/query-sync-storage-persister";
import { createGate } from "./network.js";

/** What `localStorage` does, for one browser. */
export function createStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

export type Storage = ReturnType<typeof createStorage>;

const persisterOf = (storage: Storage) => createSyncStoragePersister({ storage, throttleTime: 0 });

/** Writes a cache down, as TanStack's persister does while the page is open. */
export async function save(queryClient: QueryClient, storage: Storage): Promise<void> {
  // The persister writes in a timer.
  const written = createGate();
  const watched: Storage = {
    ...storage,
    setItem: (key, value) => {
      storage.setItem(key, value);
      written.open();
    },
  };
  await persistQueryClientSave({ queryClient, persister: persisterOf(watched) });
  await written.opened;
}

/** Fills a cache with what the page before it has written down. */
export const restore = (queryClient: QueryClient, storage: Storage): Promise<void> =>
  persistQueryClientRestore({ queryClient, persister: persisterOf(storage) });
