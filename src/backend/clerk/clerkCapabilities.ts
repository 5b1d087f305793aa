import { INVITATION_ORDER_FIELDS, MEMBERSHIP_ORDER_FIELDS } from "../../organization/fields.js";
import { MAX_INVITATIONS_OVER_CLERK } from "../../organization/limits.js";
import type { BackendCapabilities } from "../../organization/Organization.js";

/** What an `Organization` over a `clerkStore` can do. */
export const CLERK_CAPABILITIES = {
  without: [
    "maxInvitationMessageLength",
    "getMembershipMetadataValues",
    "getMembershipSources",
    "deactivateMember",
    "reactivateMember",
    "updateMemberExpiry",
    "updateMembers",
    "removeMembers",
    "transferOwnership",
    "getMembershipEvents",
    "getMembershipRequests",
    "acceptMembershipRequest",
    "rejectMembershipRequest",
    "reopenMembershipRequest",
    "requestMembership",
    "withdrawMembershipRequest",
    "subscribe",
  ],
  membershipOrderFields: MEMBERSHIP_ORDER_FIELDS,
  membershipFilterFields: ["created_at"],
  invitationOrderFields: INVITATION_ORDER_FIELDS,
  maxInvitationsPerCall: MAX_INVITATIONS_OVER_CLERK,
} as const satisfies BackendCapabilities;
