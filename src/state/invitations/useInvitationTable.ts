"use client";

import type { PagedList } from "../../hooks/list/usePagedList.js";
import { useInvitations } from "../../hooks/reads/useInvitations.js";
import { useSendingInvitations } from "../../hooks/reads/useSendingInvitations.js";
import type { InvitationOrder } from "../../organization/listParams.js";
import type { Invitation } from "../../organization/records.js";
import { addressKey } from "../../organization/rules/addressKey.js";
import type { SendingInvitation } from "../../query/writes/sendingInvitationsOptions.js";
import type { MembersView } from "../view/membersView.js";
import { type MembersViewOptions, useMembersView } from "../view/useMembersView.js";
import { invitationParams } from "../view/viewParams.js";
import type { Announcement } from "../list/useAnnouncer.js";
import { type Pagination, usePagination } from "../list/usePagination.js";
import { useReport } from "../list/useReport.js";
import { type SearchState, useOwnSearch } from "../list/useSearch.js";
import { ON_INVITATIONS } from "../../organization/rules/dependents.js";
import { useRefetchAt } from "../list/useRefetchAt.js";
import {
  type InvitationActions,
  invitationEndOf,
  isPendingInvitation,
  useInvitationActions,
} from "./useInvitationActions.js";

export interface UseInvitationTableOptions extends MembersViewOptions {
  /** A search that other lists share, from `useSearch`. Default: the list's own. */
  readonly search?: SearchState | undefined;
  /** Default: the newest first. */
  readonly orderBy?: InvitationOrder | undefined;
}

/** The state and actions of a list of invitations. */
export interface InvitationTableState extends InvitationActions {
  readonly list: PagedList<Invitation>;
  /** Addresses being invited, which will be the first rows. */
  readonly sending: readonly SendingInvitation[];
  readonly pagination: Pagination;
  readonly search: SearchState;
  readonly status: MembersView["status"];
  readonly setStatus: (status: MembersView["status"]) => void;
  /** The outcome of the latest action, for a live region. */
  readonly announcement: Announcement;
}

const PARTS = ["status"] as const;

/** The headless list of invitations: filters them by status, resends and revokes one or many, with their errors. */
export function useInvitationTable({
  orderBy,
  search: givenSearch,
  ...viewOptions
}: UseInvitationTableOptions = {}): InvitationTableState {
  const { view, change, paging, searching } = useMembersView(viewOptions, PARTS);
  const { status } = view;
  const search = useOwnSearch(givenSearch, searching);
  const { query } = search;
  const filters = { ...invitationParams({ query, status }), orderBy };
  const list = useInvitations({ ...paging, ...filters });
  const pagination = usePagination(list);
  const report = useReport();
  const actions = useInvitationActions({ list, filters, report });
  const sending = useSendingInvitations();
  useRefetchAt(list.data, invitationEndOf, ON_INVITATIONS);

  const isShown = ({ emailAddress }: SendingInvitation) =>
    list.data.some((row) => isPendingInvitation(row) && addressKey(row.emailAddress) === addressKey(emailAddress));
  const showsNewest = list.page === 1 && !query && !orderBy && (status === "pending" || status === "all");
  return {
    ...actions,
    list,
    sending: showsNewest ? sending.filter((invitation) => !isShown(invitation)) : [],
    pagination,
    search,
    status,
    setStatus: (next) => {
      change({ status: next });
      actions.selection.clear();
    },
    announcement: report.announcement,
  };
}
