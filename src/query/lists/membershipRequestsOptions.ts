import type { MembershipRequestsParams, Organization } from "../../organization/Organization.js";
import type { MembershipRequest } from "../../organization/records.js";
import { unsupported } from "../../organization/unsupported.js";
import type { Page } from "./page.js";
import { pagedOptions, type PagedOptions } from "./pagedOptions.js";
import { readForManagers } from "../readForManagers.js";

export type MembershipRequestsPage = Page<MembershipRequest, MembershipRequestsParams>;

/** What is asked for, in one form. */
export const membershipRequestsParams = ({
  initialPage = 1,
  pageSize = 10,
  status = [],
  query = "",
}: MembershipRequestsParams) => ({
  ...(status.length > 0 && { status: status.toSorted() }),
  ...(query.trim() && { query: query.trim() }),
  initialPage,
  pageSize,
});

/** One page of requests to join. Disabled where the backend has none to list. */
export function membershipRequestsOptions(
  organization: Organization,
  params: MembershipRequestsParams = {},
): PagedOptions<MembershipRequest, MembershipRequestsParams> {
  const asked = membershipRequestsParams(params);
  return pagedOptions<MembershipRequest, MembershipRequestsParams>(
    organization,
    "requests",
    asked,
    (signal, client) =>
      readForManagers(
        organization,
        client,
        () => organization.getMembershipRequests?.(asked, { signal }) ?? unsupported("getMembershipRequests"),
      ),
    organization.getMembershipRequests !== undefined,
  );
}
