import type { MembershipRequestFilters } from "../listParams.js";
import type { Organization } from "../Organization.js";
import type { MembershipRequestStatus } from "../records.js";
import type { SendRequest } from "./createRequest.js";
import { listQuery, MEMBERSHIP_REQUEST_PARAMETERS } from "./listQuery.js";
import { readMembershipRequest, readPage } from "./readRecords.js";

/** What concerns join requests. @param root the path of the organization */
export function requestCalls(request: SendRequest, root: readonly string[]) {
  const requests = [...root, "membership_requests"];
  const ownRequest = [...root, "viewer", "membership_request"];
  return {
    getMembershipRequests: ({ status, ...params } = {}, { signal } = {}) =>
      request(requests, {
        query: listQuery<WireFilters>(MEMBERSHIP_REQUEST_PARAMETERS, { ...params, status: status?.map(requestStatus) }),
        read: readPage(readMembershipRequest),
        signal,
      }),

    acceptMembershipRequest: (requestId, { role, expiresAt } = {}) =>
      request([...requests, requestId, "accept"], {
        method: "POST",
        body: { role, expires_at: expiresAt ?? undefined },
        read: readMembershipRequest,
      }),

    rejectMembershipRequest: (requestId) =>
      request([...requests, requestId, "reject"], { method: "POST", read: readMembershipRequest }),

    reopenMembershipRequest: (requestId) =>
      request([...requests, requestId, "reopen"], { method: "POST", read: readMembershipRequest }),

    requestMembership: () => request(ownRequest, { method: "POST", read: readMembershipRequest }),

    withdrawMembershipRequest: () => request(ownRequest, { method: "DELETE", read: readMembershipRequest }),
  } satisfies Partial<Organization>;
}

interface WireFilters extends Omit<MembershipRequestFilters, "status"> {
  readonly status: readonly string[] | undefined;
}

/** The wire has no word of its own for a rejected request. */
const requestStatus = (status: MembershipRequestStatus) => (status === "rejected" ? "revoked" : status);
