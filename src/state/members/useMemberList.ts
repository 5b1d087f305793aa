"use client";

import { useState } from "react";
import type { ListOptions, ShownList } from "../../hooks/list/usePagedList.js";
import type { PagingParams } from "../../hooks/list/usePageState.js";
import type { RowWindow } from "../../hooks/list/useWindowedList.js";
import { useMemberships } from "../../hooks/reads/useMemberships.js";
import { useWindowedMemberships } from "../../hooks/reads/useWindowedMemberships.js";
import type { MembershipFilters } from "../../organization/listParams.js";
import type { Membership } from "../../organization/records.js";
import type { MembershipsPage } from "../../query/lists/memberships.js";

/** Pages to turn, or one list to scroll. */
export type MemberTableMode = "pages" | "infinite";

/** The members of a table: a page of them, or those in sight with access to all. `isBusy` of the table says that it is read. */
export type MemberList = ShownList<Membership> | (ShownList<Membership> & RowWindow<Membership>);

/** That it is read again renders nothing (see `useIsBusy`). */
const WATCHED: ListOptions<MembershipsPage> = {
  query: { notifyOnChangeProps: ["data", "error", "status", "isPlaceholderData"] },
};

const usePages = (paging: PagingParams, filters: MembershipFilters): MemberList =>
  useMemberships({ ...paging, ...filters }, WATCHED);
const useAll = (_paging: PagingParams, filters: MembershipFilters): MemberList =>
  useWindowedMemberships(filters, WATCHED);

/** The members that a table lists. The mode is that of the first render. */
export function useMemberList(mode: MemberTableMode, paging: PagingParams, filters: MembershipFilters): MemberList {
  const [useList] = useState(() => (mode === "infinite" ? useAll : usePages));
  // oxlint-disable-next-line react/hooks -- It stays the same.
  return useList(paging, filters);
}
