import type { Organization } from "../../organization/Organization.js";
import type { ClerkLike } from "./ClerkLike.js";
import { activeIn, createAsk } from "./createAsk.js";
import { invitations, type Invitations } from "./invitations.js";
import { MOST_AT_ONCE } from "./inviteEach.js";
import { members, type Members } from "./members.js";
import { requests, type Requests } from "./requests.js";
import { ofViewer, type OfViewer } from "./viewer.js";

/** As much of the contract as Clerk lets browsers do. */
export interface OrganizationOverClerk extends Members, OfViewer, Invitations, Requests {
  readonly id: Organization["id"];
  /** The user's id. */
  readonly scope: Organization["scope"];
  readonly maxInvitationsPerCall: number;
}

/**
 * The `Organization` contract over Clerk: the organization that is active now, as the user who is signed in now. When
 * another becomes active or somebody else signs in, it rejects whatever it is asked, and another object is needed: see
 * `followClerk`.
 *
 * What Clerk does not let browsers do is absent: sorting, resending, metadata, the audit trail, live changes.
 *
 * @param clerk what `useClerk()` gives, loaded
 * @throws OrganizationError `authentication_invalid` when nobody is signed in, `organization_not_active` when no
 * organization is active
 */
export function fromClerk(clerk: ClerkLike): OrganizationOverClerk {
  const bound = activeIn(clerk);
  const { id } = bound.organization;
  const ask = createAsk(clerk, bound);
  return {
    id,
    scope: bound.user.id,
    maxInvitationsPerCall: MOST_AT_ONCE,
    ...members(ask),
    ...ofViewer(clerk, id, ask),
    ...invitations(ask),
    ...requests(ask),
  };
}
