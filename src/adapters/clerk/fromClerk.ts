import type { Organization } from "../../organization/Organization.js";
import type { ClerkLike } from "./ClerkLike.js";
import { activeIn, createAsk } from "./createAsk.js";
import { invitations, type Invitations } from "./invitations.js";
import { MAX_INVITATIONS_PER_CALL } from "./inviteEach.js";
import { members, type Members } from "./members.js";
import { requests, type Requests } from "./requests.js";
import { ofViewer, type OfViewer } from "./viewer.js";

/** The parts of the contract that Clerk supports in browsers. */
export interface OrganizationOverClerk extends Members, OfViewer, Invitations, Requests {
  readonly id: Organization["id"];
  /** The user's id. */
  readonly scope: Organization["scope"];
  readonly maxInvitationsPerCall: number;
}

/**
 * The `Organization` contract over Clerk, for the active organization and the signed-in user. When either changes, it
 * rejects every call; use `followClerk` to get a new one. Sorting, resending, metadata, the audit trail and live changes
 * aren't available in browsers.
 *
 * @param clerk the loaded `useClerk()`
 * @throws OrganizationError `authentication_invalid` when no user is signed in, `organization_not_active` when no
 * organization is active
 */
export function fromClerk(clerk: ClerkLike): OrganizationOverClerk {
  const bound = activeIn(clerk);
  const { id } = bound.organization;
  const ask = createAsk(clerk, bound);
  return {
    id,
    scope: bound.user.id,
    maxInvitationsPerCall: MAX_INVITATIONS_PER_CALL,
    ...members(ask),
    ...ofViewer(clerk, id, ask),
    ...invitations(ask),
    ...requests(ask),
  };
}
