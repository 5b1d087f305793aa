import type { Capability } from "./Organization.js";

/** What a backend over Clerk (`clerkStore`) cannot do. */
export const NOT_AT_CLERK = [
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
