"use client";

import { onlineManager, useMutationState, useQueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { type Resource, rowWritesKey } from "../../query/keys.js";

/** What a lost connection means for a list. */
export interface ConnectionState {
  /** There is no connection, and the app's queries need one (TanStack's `networkMode`): what is shown may be old. */
  readonly isOffline: boolean;
  /** Writes that wait for a connection, where the app lets them (`networkMode: "online"` for mutations). */
  readonly waitingWrites: number;
}

const subscribe = (onChange: () => void) => onlineManager.subscribe(onChange);

/** Whether there is a connection, as TanStack Query sees it, and what waits for one. */
export function useConnection(resource: Resource): ConnectionState {
  const client = useQueryClient();
  const isOnline = useSyncExternalStore(
    subscribe,
    () => onlineManager.isOnline(),
    () => true,
  );
  const waiting = useMutationState({
    filters: {
      mutationKey: rowWritesKey(useOrganization(), resource),
      predicate: ({ state }) => state.isPaused,
    },
    select: ({ mutationId }) => mutationId,
  });
  const { networkMode = "online" } = client.getDefaultOptions().queries ?? {};
  return { isOffline: !isOnline && networkMode === "online", waitingWrites: waiting.length };
}
