"use client";

import type { PagedList } from "../../hooks/list/usePagedList.js";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import { useInvitations } from "../../hooks/reads/useInvitations.js";
import { usePermission } from "../../hooks/reads/usePermission.js";
import { useSendingInvitations } from "../../hooks/reads/useSendingInvitations.js";
import { usePageLocale } from "../../labels/usePageLocale.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { InvitationOrder } from "../../organization/listParams.js";
import type { Invitation } from "../../organization/records.js";
import { addressKey } from "../../organization/rules/addressKey.js";
import { invitationWrites } from "../../query/writes/invitationWrites.js";
import type { RowWrite } from "../../query/writes/rowWrites.js";
import type { SendingInvitation } from "../../query/writes/sendingInvitationsOptions.js";
import type { MembersView } from "../view/membersView.js";
import { type MembersViewOptions, useMembersView } from "../view/useMembersView.js";
import { invitationParams } from "../view/viewParams.js";
import type { Announcement } from "../list/useAnnouncer.js";
import type { BulkState } from "../list/useBulk.js";
import type { FailedWrite } from "../list/useFailedWrites.js";
import { useListActions } from "../list/useListActions.js";
import { type Pagination, usePagination } from "../list/usePagination.js";
import { useReport } from "../list/useReport.js";
import { type SearchState, useOwnSearch } from "../list/useSearch.js";
import type { SelectionState } from "../list/useSelection.js";
import { ON_INVITATIONS } from "../../organization/rules/dependents.js";
import { useRefetchAt } from "../list/useRefetchAt.js";

export interface UseInvitationTableOptions extends MembersViewOptions {
  /** A search that other lists share, from `useSearch`. Default: the list's own. */
  readonly search?: SearchState | undefined;
  /** Default: the newest first. */
  readonly orderBy?: InvitationOrder | undefined;
}

/** The state and actions of a list of invitations. */
export interface InvitationTableState {
  readonly list: PagedList<Invitation>;
  /** Addresses being invited, which will be the first rows. */
  readonly sending: readonly SendingInvitation[];
  readonly pagination: Pagination;
  readonly search: SearchState;
  readonly status: MembersView["status"];
  readonly setStatus: (status: MembersView["status"]) => void;
  readonly canResend: boolean;
  readonly canRevoke: boolean;
  readonly canResendTo: (invitation: Invitation) => boolean;
  readonly canRevokeOf: (invitation: Invitation) => boolean;
  readonly resend: (invitation: Invitation) => void;
  readonly revoke: (invitation: Invitation) => void;
  /** Whether the invitation can be selected for bulk actions. */
  readonly canSelect: (invitation: Invitation) => boolean;
  readonly selection: SelectionState<Invitation>;
  readonly resendSelected: () => void;
  readonly revokeSelected: () => void;
  readonly bulk: BulkState<Invitation>;
  /** Whether a write to the invitation is pending. */
  readonly isPending: (invitation: Invitation) => boolean;
  /** The failed writes with their invitations, which may have left the list. */
  readonly failed: readonly FailedWrite<Invitation>[];
  /** Retries failed writes that may now succeed. */
  readonly retry: (failed: readonly FailedWrite<Invitation>[]) => void;
  readonly dismiss: (write: RowWrite<Invitation>) => void;
  /** The outcome of the latest action, for a live region. */
  readonly announcement: Announcement;
  /** Announces a text. */
  readonly tell: (text: string) => void;
}

const { idOf } = invitationWrites.list;
const { resendInvitation, revokeInvitation } = invitationWrites.byName;

const PARTS = ["status"] as const;

/** The headless list of invitations: filters them by status, resends and revokes one or many, with their errors. */
export function useInvitationTable({
  orderBy,
  search: givenSearch,
  ...viewOptions
}: UseInvitationTableOptions = {}): InvitationTableState {
  const organization = useOrganization();
  const { labels, formatCount } = usePageLocale();
  const { view, change, paging, searching } = useMembersView(viewOptions, PARTS);
  const { status } = view;
  const search = useOwnSearch(givenSearch, searching);
  const { query } = search;
  const filters = { ...invitationParams({ query, status }), orderBy };
  const list = useInvitations({ ...paging, ...filters });
  const pagination = usePagination(list);
  const canManage = usePermission(MANAGE_MEMBERS);
  const canResend = canManage && organization.resendInvitation !== undefined;
  const canRevoke = canManage && organization.revokeInvitation !== undefined;
  const canResendTo = (invitation: Invitation) =>
    canResend && (isPending(invitation) || invitation.status === "expired");
  const canRevokeOf = (invitation: Invitation) => canRevoke && isPending(invitation);
  const canSelect = (invitation: Invitation) => canResendTo(invitation) || canRevokeOf(invitation);
  const report = useReport();
  const { act, actOnMany, selection, ...engine } = useListActions({
    writes: invitationWrites,
    words: labels.invitationWrites,
    list,
    filters,
    report,
    nameOf: ({ emailAddress }) => emailAddress,
    warningOf: (name, answer) => (isMailFailed(answer) ? labels.mailFailed(name) : undefined),
    bulkWarningOf: (answers) => {
      const mailsFailed = answers.filter(isMailFailed).length;
      return mailsFailed > 0 ? formatCount(mailsFailed, labels.mailsFailed) : undefined;
    },
    isSelectable: canSelect,
  });
  const sending = useSendingInvitations();
  useRefetchAt(list.data, endOf, ON_INVITATIONS);

  const isShown = ({ emailAddress }: SendingInvitation) =>
    list.data.some((row) => isPending(row) && addressKey(row.emailAddress) === addressKey(emailAddress));
  const showsNewest = list.page === 1 && !query && !orderBy && (status === "pending" || status === "all");
  return {
    ...engine,
    list,
    sending: showsNewest ? sending.filter((invitation) => !isShown(invitation)) : [],
    pagination,
    search,
    status,
    setStatus: (next) => {
      change({ status: next });
      selection.clear();
    },
    canResend,
    canRevoke,
    canResendTo,
    canRevokeOf,
    canSelect,
    resend: (invitation) => act(invitation, resendInvitation.call(idOf(invitation))),
    revoke: (invitation) => act(invitation, revokeInvitation.call(idOf(invitation))),
    selection,
    resendSelected: () => actOnMany(new Map(selection.rows.map((row) => [row, resendInvitation.call(idOf(row))]))),
    revokeSelected: () =>
      actOnMany(new Map(selection.rows.filter(isPending).map((row) => [row, revokeInvitation.call(idOf(row))]))),
    announcement: report.announcement,
    tell: report.tell,
  };
}

const isPending = ({ status }: Invitation) => status === "pending";

/** Whether the invitation is pending, but its email couldn't be sent. */
const isMailFailed = ({ status, delivery }: Invitation) => status === "pending" && delivery === "failed";

/** When a pending invitation expires. */
const endOf = ({ status, expiresAt }: Invitation) => (status === "pending" ? expiresAt : null);
