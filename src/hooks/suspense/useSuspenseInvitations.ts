"use client";

import type { Invitation } from "../../organization/records.js";
import type { InvitationsPage } from "../../query/lists/invitations.js";
import { invitationWrites } from "../../query/writes/invitationWrites.js";
import type { PagedList } from "../list/usePagedList.js";
import { usePendingRows } from "../list/usePendingRows.js";
import type { UseInvitationsParams } from "../reads/useInvitations.js";
import { type SuspenseListOptions, useSuspenseList } from "./useSuspenseList.js";

/** `useInvitations` for Suspense, as `useSuspenseMemberships` is for members. */
export const useSuspenseInvitations = (
  params: UseInvitationsParams = {},
  options: SuspenseListOptions<InvitationsPage> = {},
): PagedList<Invitation> => useSuspenseList(invitationWrites.list, usePendingRows(invitationWrites), params, options);
