import { useOrganization } from "@clerk/react";

// Clerk's own: shadowed here, so this is none of its lists.
export const countOf = (useOrganization: () => { memberships: unknown[] }) => useOrganization().memberships.length;

export const useMembers = (query: string) => useOrganization({ memberships: { query } });
