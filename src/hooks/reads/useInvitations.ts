"use client";

import type { InvitationFilters } from "../../organization/Organization.js";
import type { Invitation } from "../../organization/records.js";
import { invitationAfter } from "../../query/afterWrite.js";
import { invitationsOptions, invitationsParams, type InvitationsPage } from "../../query/lists/invitationsOptions.js";
import { INVITATIONS } from "../../query/rows.js";
import { useOrganization } from "../OrganizationProvider.js";
import { type ListOptions, type PagedList, usePagedList } from "../list/usePagedList.js";
import type { PagingParams } from "../list/usePageState.js";
import { usePendingRows } from "../list/usePendingRows.js";

export type UseInvitationsParams = InvitationFilters & PagingParams;

/** The invitations of the organization, a page at a time. Changes that are under way are shown as if they were done. */
export function useInvitations(
  { status, query, orderBy, ...paging }: UseInvitationsParams = {},
  options: ListOptions<InvitationsPage> = {},
): PagedList<Invitation> {
  const organization = useOrganization();
  const layOver = usePendingRows(INVITATIONS, invitationAfter);
  return usePagedList<Invitation, InvitationsPage>({
    ...options,
    paging,
    layOver,
    paramsOf: (page) => invitationsParams({ status, query, orderBy, ...page }),
    optionsOf: (params) => invitationsOptions(organization, params),
  });
}
