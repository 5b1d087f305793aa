import { INVITATION_ORDER_FIELDS } from "../../organization/fields.js";
import { MAX_INVITATIONS_OVER_CLERK } from "../../organization/limits.js";
import type { BackendCapabilities } from "../../organization/Organization.js";

/** What an `Organization` over a `clerkStore` can do. */
export const CLERK_CAPABILITIES = {
  without: [
    "maxInvitationMessageLength",
    "getPeople",
    "getMembershipMetadataValues",
    "getMembershipSources",
    "deactivateMember",
    "reactivateMember",
    "updateMemberExpiry",
    "updateMembers",
    "removeMembers",
    "getGroups",
    "createGroup",
    "updateGroup",
    "deleteGroup",
    "addGroupMembers",
    "removeGroupMembers",
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
  // Its answers don't say when users were last active, and how they sign in.
  membershipOrderFields: ["created_at", "first_name", "last_name", "email_address", "phone_number", "username"],
  membershipFilterFields: ["created_at"],
  invitationOrderFields: INVITATION_ORDER_FIELDS,
  maxInvitationsPerCall: MAX_INVITATIONS_OVER_CLERK,
} as const satisfies BackendCapabilities;
