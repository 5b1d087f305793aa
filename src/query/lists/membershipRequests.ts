import type {
  MembershipRequestFilters,
  MembershipRequestsParams,
  Organization,
} from "../../organization/Organization.js";
import type { MembershipRequest } from "../../organization/records.js";
import { type CachedPage, defineList, isIn, keys, pageOptions, text } from "./defineList.js";

export type MembershipRequestsPage = CachedPage<MembershipRequest, MembershipRequestFilters>;

/** The requests to join the organization, of every status. */
export const membershipRequests = defineList<MembershipRequest, MembershipRequestFilters>({
  resource: "requests",
  capability: "getMembershipRequests",
  read: (organization, params, options) => organization.getMembershipRequests?.(params, options),
  idOf: ({ id }) => id,
  filters: { status: keys, query: text },
  matches: ({ status }, filters) => isIn(status, filters.status),
  counted: { as: "pendingRequestsCount", filters: { status: ["pending"] } },
});

/** One page of requests to join. Disabled where the backend cannot list them. */
export const membershipRequestsOptions = (organization: Organization, params: MembershipRequestsParams = {}) =>
  pageOptions(membershipRequests, organization, params);
