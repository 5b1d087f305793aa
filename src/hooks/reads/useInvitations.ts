"use client";

import type { InvitationFilters } from "../../organization/listParams.js";
import type { Invitation } from "../../organization/records.js";
import type { InvitationsPage } from "../../query/lists/invitations.js";
import { invitationWrites } from "../../query/writes/invitationWrites.js";
import { type ListOptions, type PagedList, usePagedList } from "../list/usePagedList.js";
import type { PagingParams } from "../list/usePageState.js";
import { usePendingRows } from "../list/usePendingRows.js";

/** The filters, the order and the page of `useInvitations`. */
export type UseInvitationsParams = InvitationFilters & PagingParams;

/** One page of the organization's invitations. Pending writes show immediately. */
export const useInvitations = (
  params: UseInvitationsParams = {},
  options: ListOptions<InvitationsPage> = {},
): PagedList<Invitation> => usePagedList(invitationWrites.list, usePendingRows(invitationWrites), params, options);
