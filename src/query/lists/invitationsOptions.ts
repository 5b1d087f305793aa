import type { InvitationsParams, Organization } from "../../organization/Organization.js";
import type { Invitation } from "../../organization/records.js";
import { unsupported } from "../../organization/unsupported.js";
import type { Page } from "./page.js";
import { pagedOptions, type PagedOptions } from "./pagedOptions.js";
import { readForManagers } from "../readForManagers.js";

export type InvitationsPage = Page<Invitation, InvitationsParams>;

/** What is asked for, in one form. */
export const invitationsParams = ({
  initialPage = 1,
  pageSize = 10,
  status = [],
  query = "",
  orderBy,
}: InvitationsParams) => ({
  ...(status.length > 0 && { status: status.toSorted() }),
  ...(query.trim() && { query: query.trim() }),
  // The newest first is the default.
  ...(orderBy && orderBy !== "-created_at" && { orderBy }),
  initialPage,
  pageSize,
});

/** One page of invitations. Disabled where the backend has none to list. */
export function invitationsOptions(
  organization: Organization,
  params: InvitationsParams = {},
): PagedOptions<Invitation, InvitationsParams> {
  const asked = invitationsParams(params);
  return pagedOptions<Invitation, InvitationsParams>(
    organization,
    "invitations",
    asked,
    (signal, client) =>
      readForManagers(
        organization,
        client,
        () => organization.getInvitations?.(asked, { signal }) ?? unsupported("getInvitations"),
      ),
    organization.getInvitations !== undefined,
  );
}
