import type { OrganizationDetails } from "../records.js";

/** An organization's seats. Pending invitations take seats too. */
export interface Seats {
  readonly taken: number;
  /** Seats taken by pending invitations. */
  readonly invited: number;
  readonly all: number;
  /** Free seats; 0 when a lowered limit is exceeded. */
  readonly left: number;
}

/** An organization's seats; `undefined` without a limit. */
export function seatsOf(details: OrganizationDetails): Seats | undefined {
  const { membersCount, pendingInvitationsCount: invited, maxAllowedMemberships: all } = details;
  if (all === 0) return undefined;
  const taken = membersCount + invited;
  return { taken, invited, all, left: Math.max(0, all - taken) };
}
