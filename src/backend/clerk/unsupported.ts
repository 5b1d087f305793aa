import type { Capability } from "../../organization/Organization.js";

/** What an `Organization` over a `clerkStore` cannot do. */
export const UNSUPPORTED = [
  "maxInvitationMessageLength",
  "transferOwnership",
  "getMembershipEvents",
  "getMembershipRequests",
  "acceptMembershipRequest",
  "rejectMembershipRequest",
  "reopenMembershipRequest",
  "requestMembership",
  "withdrawMembershipRequest",
  "subscribe",
] as const satisfies readonly Capability[];
