import type { Organization } from "../../organization/Organization.js";
import type { MembershipRequestFilters, MembershipRequestsParams } from "../../organization/listParams.js";
import type { MembershipRequest } from "../../organization/records.js";
import { type CachedPage, defineList, isIn, keys, pageOptions, text } from "./defineList.js";

/** A cached page of join requests. */
export type MembershipRequestsPage = CachedPage<MembershipRequest, MembershipRequestFilters>;

/** The organization's join requests, of every status. */
export const membershipRequests = defineList<MembershipRequest, MembershipRequestFilters>({
  resource: "requests",
  capability: "getMembershipRequests",
  read: (organization, params, options) => organization.getMembershipRequests?.(params, options),
  idOf: ({ id }) => id,
  filters: { status: keys, query: text },
  matches: ({ status }, filters) => isIn(status, filters.status),
  counted: { as: "pendingRequestsCount", filters: { status: ["pending"] } },
  people: {
    kind: "request",
    personOf: (request) => ({ kind: "request", id: request.id, request }),
    rowOf: (person) => (person.kind === "request" ? person.request : undefined),
  },
});

/** Query options of one page of join requests. Disabled where the backend doesn't list them. */
export const membershipRequestsOptions = (organization: Organization, params: MembershipRequestsParams = {}) =>
  pageOptions(membershipRequests, organization, params);
