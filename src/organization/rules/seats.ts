import type { OrganizationDetails } from "../records.js";

/** How many seats an organization has and how many are taken: a pending invitation takes one too. */
export interface Seats {
  readonly taken: number;
  /** Those of the taken ones that pending invitations hold. */
  readonly invited: number;
  readonly all: number;
  /** Never below 0, though a limit may have been lowered under what is taken. */
  readonly left: number;
}

/** The seats of an organization; `undefined` when it has no limit. */
export function seatsOf(details: OrganizationDetails): Seats | undefined {
  const { membersCount, pendingInvitationsCount: invited, maxAllowedMemberships: all } = details;
  if (all === 0) return undefined;
  const taken = membersCount + invited;
  return { taken, invited, all, left: Math.max(0, all - taken) };
}
