"use client";

import { useInvitations, type UseInvitationsParams } from "../../hooks/reads/useInvitations.js";
import { useOrganization } from "../../hooks/OrganizationProvider.js";
import type { PagedList } from "../../hooks/list/usePagedList.js";
import { usePermission } from "../../hooks/reads/usePermission.js";
import { useResendInvitation } from "../../hooks/writes/useResendInvitation.js";
import { useRevokeInvitation } from "../../hooks/writes/useRevokeInvitation.js";
import { useSendingInvitations } from "../../hooks/reads/useSendingInvitations.js";
import { useLocale } from "../../labels/useLocale.js";
import { addressKey } from "../../organization/rules/addressKey.js";
import { MANAGE_MEMBERS } from "../../organization/permissions.js";
import type { Invitation, InvitationStatus } from "../../organization/records.js";
import type { SendingInvitation } from "../../query/writes/sendingInvitationsOptions.js";
import { INVITATIONS } from "../../query/rows.js";
import type { RowWrite } from "../../query/rowWrites.js";
import { useOrganizationControlled } from "../ui/useOrganizationControlled.js";
import type { Announcement } from "../list/useAnnouncer.js";
import { type Bulk, useBulk } from "../list/useBulk.js";
import { useExpiry } from "./useExpiry.js";
import { type Pagination, usePagination } from "../list/usePagination.js";
import { type Refusal, useRefusals } from "../list/useRefusals.js";
import { partOf, useReport } from "../list/useReport.js";
import { type Selection, useSelection } from "../list/useSelection.js";

export interface UseInvitationListOptions extends Omit<UseInvitationsParams, "status"> {
  /** Which invitations to begin with. Default: the pending ones. */
  readonly initialStatus?: InvitationStatus | "all" | undefined;
  /** Makes the status controlled. */
  readonly status?: InvitationStatus | "all" | undefined;
  readonly onStatusChange?: ((status: InvitationStatus | "all") => void) | undefined;
}

/** Everything the list of invitations does; it knows no markup. */
export interface InvitationListState {
  readonly list: PagedList<Invitation>;
  /** Addresses that are being invited now, and will be the first rows. */
  readonly sending: readonly SendingInvitation[];
  readonly pagination: Pagination;
  readonly status: InvitationStatus | "all";
  readonly setStatus: (status: InvitationStatus | "all") => void;
  readonly canResend: boolean;
  readonly canRevoke: boolean;
  readonly resend: (invitation: Invitation) => void;
  readonly revoke: (invitation: Invitation) => void;
  /** Whether something can be done to it together with others. */
  readonly canSelect: (invitation: Invitation) => boolean;
  readonly selection: Selection<Invitation>;
  readonly resendSelected: () => void;
  readonly revokeSelected: () => void;
  /** The running bulk change. */
  readonly bulk: Bulk<Invitation>;
  /** Whether a write to the invitation is pending. */
  readonly isPending: (invitation: Invitation) => boolean;
  /** The latest refusal for each invitation, with it: it may be gone from the list. */
  readonly refused: readonly Refusal<Invitation>[];
  /** Sends once more what was refused and may now succeed. */
  readonly retry: (refusals: readonly Refusal<Invitation>[]) => void;
  readonly dismiss: (write: RowWrite) => void;
  /** The outcome of the latest action, for a live region. */
  readonly announcement: Announcement;
}

/** The headless list of invitations: by status, sent once more, taken back, one or many, and what came of that. */
export function useInvitationList({
  initialStatus = "pending",
  status: givenStatus,
  onStatusChange,
  ...params
}: UseInvitationListOptions = {}): InvitationListState {
  const organization = useOrganization();
  const { labels, formatCount } = useLocale();
  const [status, setStatus] = useOrganizationControlled(givenStatus, initialStatus, onStatusChange);
  const list = useInvitations({ ...params, status: status === "all" ? [] : [status] });
  const pagination = usePagination(list);
  const mayManage = usePermission(MANAGE_MEMBERS);
  const { mutateAsync: sendAgain } = useResendInvitation();
  const { mutateAsync: takeBack } = useRevokeInvitation();
  const { announcement, tellOfMany, follow } = useReport();
  const { latest, refused, remember, dismiss } = useRefusals(INVITATIONS);
  const canResend = mayManage && organization.resendInvitation !== undefined;
  const canRevoke = mayManage && organization.revokeInvitation !== undefined;
  const canSelect = (invitation: Invitation) =>
    (canResend && (isOpen(invitation) || invitation.status === "expired")) || (canRevoke && isOpen(invitation));
  const selection = useSelection(list.data.filter(canSelect), INVITATIONS.idOf);
  const bulk = useBulk(INVITATIONS);
  const sending = useSendingInvitations();
  useExpiry(list.data);

  const act = (invitation: Invitation, type: string) => {
    remember(invitation);
    selection.remove([invitation]);
    return (type === "revokeInvitation" ? takeBack : sendAgain)(invitation.id);
  };
  const resend = (invitation: Invitation) => {
    const { emailAddress } = invitation;
    const words = labels.invitationWrites.resendInvitation;
    follow(
      act(invitation, "resendInvitation"),
      { type: "resendInvitation", subject: invitation },
      {
        done: ({ delivery }) => ({
          message: delivery === "failed" ? labels.mailFailed(emailAddress) : words.done(emailAddress, undefined),
        }),
        failed: words.failed(emailAddress),
      },
    );
  };
  const revoke = (invitation: Invitation) => {
    const { emailAddress } = invitation;
    const words = labels.invitationWrites.revokeInvitation;
    follow(
      act(invitation, "revokeInvitation"),
      { type: "revokeInvitation", subject: invitation },
      { done: () => ({ message: words.done(emailAddress, undefined) }), failed: words.failed(emailAddress) },
    );
  };

  const actOnMany = async (rows: readonly Invitation[], typeOf: (row: Invitation) => string) => {
    let mailsFailed = 0;
    const outcome = await bulk.run(rows, async (row) => {
      const { status: now, delivery } = await act(row, typeOf(row));
      if (now === "pending" && delivery === "failed") mailsFailed += 1;
    });
    const isRevoked = (row: Invitation) => typeOf(row) === "revokeInvitation";
    tellOfMany(
      [
        {
          type: "revokeInvitations",
          subject: partOf(outcome, isRevoked),
          done: labels.invitationWrites.revokeInvitation.doneCount,
        },
        {
          type: "resendInvitations",
          subject: partOf(outcome, (row) => !isRevoked(row)),
          done: labels.invitationWrites.resendInvitation.doneCount,
        },
      ],
      mailsFailed > 0 && formatCount(mailsFailed, labels.mailsFailed),
    );
  };
  const isShown = ({ emailAddress }: SendingInvitation) =>
    list.data.some((row) => row.status === "pending" && addressKey(row.emailAddress) === addressKey(emailAddress));
  const showsNewest = list.page === 1 && !params.query && !params.orderBy && (status === "pending" || status === "all");
  return {
    list,
    sending: showsNewest ? sending.filter((invitation) => !isShown(invitation)) : [],
    pagination,
    status,
    setStatus: (next) => {
      setStatus(next);
      selection.clear();
    },
    canResend,
    canRevoke,
    canSelect,
    resend,
    revoke,
    selection,
    resendSelected: () => void actOnMany(selection.rows, () => "resendInvitation"),
    revokeSelected: () => void actOnMany(selection.rows.filter(isOpen), () => "revokeInvitation"),
    bulk,
    isPending: (invitation) => bulk.isQueued(invitation) || latest.get(invitation.id)?.status === "pending",
    // A write that is being retried hasn't failed yet.
    refused: refused.filter(({ row }) => !bulk.isQueued(row)),
    retry: (refusals) => {
      const again = refusals.filter(({ canRetry }) => canRetry);
      const types = new Map(again.map(({ row, write }) => [row.id, write.type]));
      for (const { write } of again) dismiss(write);
      void actOnMany(
        again.map(({ row }) => row),
        ({ id }) => types.get(id) ?? "",
      );
    },
    dismiss,
    announcement,
  };
}

const isOpen = ({ status }: Invitation) => status === "pending";
