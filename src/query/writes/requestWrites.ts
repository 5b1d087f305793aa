import type { MembershipRequestFilters } from "../../organization/listParams.js";
import type { AcceptMembershipRequestParams } from "../../organization/writeParams.js";
import type { MembershipRequest } from "../../organization/records.js";
import { ON_ADDED, ON_REQUESTS } from "../../organization/rules/dependents.js";
import { membershipRequests } from "../lists/membershipRequests.js";
import { defineRowWrite } from "./defineWrite.js";
import type { ListWrites } from "./rowWrites.js";

/** The request to accept, and the new member's role. */
export interface AcceptMembershipRequestVariables extends AcceptMembershipRequestParams {
  readonly requestId: string;
}

const acceptMembershipRequest = defineRowWrite({
  name: "acceptMembershipRequest",
  list: membershipRequests,
  send: (organization, { requestId, ...params }: AcceptMembershipRequestVariables) =>
    organization.acceptMembershipRequest?.(requestId, params),
  rowId: ({ requestId }) => requestId,
  role: ({ role }) => role,
  apply: (request): MembershipRequest => ({ ...request, status: "accepted" }),
  invalidates: ON_ADDED,
});

const rejectMembershipRequest = defineRowWrite({
  name: "rejectMembershipRequest",
  list: membershipRequests,
  send: (organization, requestId: string) => organization.rejectMembershipRequest?.(requestId),
  rowId: (requestId) => requestId,
  apply: (request): MembershipRequest => ({ ...request, status: "rejected" }),
  inverse: ({ id }) => reopenMembershipRequest.call(id),
  invalidates: ON_REQUESTS,
});

const reopenMembershipRequest = defineRowWrite({
  name: "reopenMembershipRequest",
  list: membershipRequests,
  send: (organization, requestId: string) => organization.reopenMembershipRequest?.(requestId),
  rowId: (requestId) => requestId,
  apply: (request): MembershipRequest => ({ ...request, status: "pending" }),
  invalidates: ON_REQUESTS,
});

/** The writes to join requests that show at their rows. */
export const requestWrites = {
  list: membershipRequests,
  byName: { acceptMembershipRequest, rejectMembershipRequest, reopenMembershipRequest },
} satisfies ListWrites<MembershipRequest, MembershipRequestFilters>;

/** Mutation options that accept a join request. It leaves the pending list immediately. */
export const acceptMembershipRequestOptions = acceptMembershipRequest.options;

/** Mutation options that reject a join request, by id. It leaves the pending list immediately. */
export const rejectMembershipRequestOptions = rejectMembershipRequest.options;

/** Mutation options that reopen a rejected join request, by id. Lists show it once the server has answered. */
export const reopenMembershipRequestOptions = reopenMembershipRequest.options;
