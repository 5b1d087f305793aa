"use client";

import { useMemo, useSyncExternalStore } from "react";
import { useAuth, useClerk } from "@clerk/nextjs";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { MembersPage, OrganizationProvider } from "roster-react";
import { followClerk } from "roster-react/clerk";
import "roster-react/styles.css";

const queryClient = new QueryClient();

export function Members() {
  const clerk = useClerk();
  const { isLoaded } = useAuth();
  const active = useMemo(() => followClerk(clerk), [clerk]);
  const organization = useSyncExternalStore(active.subscribe, active.get, () => undefined);
  if (!isLoaded) return <p>Loading…</p>;
  // The switcher above helps.
  if (!organization) return <p>Choose an organization.</p>;
  return (
    <QueryClientProvider client={queryClient}>
      <OrganizationProvider organization={organization}>
        <MembersPage />
      </OrganizationProvider>
    </QueryClientProvider>
  );
}
