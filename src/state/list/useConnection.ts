"use client";

import { onlineManager, useMutationState } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useClient } from "../../hooks/OrganizationProvider.js";
import { type Resource, rowWritesKey } from "../../query/keys.js";

/** The connection state of a list. */
export interface ConnectionState {
  /** Whether queries are paused because the browser is offline (TanStack's `networkMode`), so that the list may be outdated. */
  readonly isOffline: boolean;
  /** The number of writes queued until the browser is online (`networkMode: "online"` for mutations). */
  readonly waitingWrites: number;
}

const subscribe = (onChange: () => void) => onlineManager.subscribe(onChange);

/** Whether TanStack Query is online, and how many writes are waiting. */
export function useConnection(resource: Resource): ConnectionState {
  const [client, organization] = useClient();
  const isOnline = useSyncExternalStore(
    subscribe,
    () => onlineManager.isOnline(),
    () => true,
  );
  const waiting = useMutationState({
    filters: {
      mutationKey: rowWritesKey(organization, resource),
      predicate: ({ state }) => state.isPaused,
    },
    select: ({ mutationId }) => mutationId,
  });
  const { networkMode = "online" } = client.getDefaultOptions().queries ?? {};
  return { isOffline: !isOnline && networkMode === "online", waitingWrites: waiting.length };
}
